using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>What a cluster answers when asked once: for the check of a configuration.</summary>
/// <param name="Answers">False: it could not be reached, or refuses our credentials.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Version">As the server says; null when it does not.</param>
/// <param name="Coverage">Each kind (in each configured namespace), as far as it can be seen.</param>
public sealed record ClusterProbe(string Cluster, bool Answers, string Text, string? Version, EquatableList<KindCoverage> Coverage)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Never throws but for cancellation: what fails is told in <see cref="Text"/>.</summary>
    /// <param name="databases">As for <see cref="KubernetesSource"/>.</param>
    public static async Task<ClusterProbe> ReadAsync(ClusterOptions options, IReadOnlyList<WatchedKind> databases, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = new ClusterConnection(ClusterConfiguration.Build(options), clock);
            var version = await KubernetesSource.VersionAsync(connection, Deadline, cancellationToken);
            var coverage = new List<KindCoverage>();
            foreach (var kind in databases.Concat(WatchedKind.Children))
            {
                foreach (var scope in kind.ScopesIn(options.Namespaces))
                {
                    coverage.Add(await CoverAsync(connection, options.Name, kind, scope, clock, cancellationToken));
                }
            }

            return new(options.Name, true, $"answers, version {version ?? "not told"}", version, coverage.ToEquatableList());
        }
        catch (Exception fault) when (fault is ConnectionSettingsException || Outage.Is(fault))
        {
            return new(options.Name, false, Outage.Words(fault), null, []);
        }
    }

    private static async Task<KindCoverage> CoverAsync(ClusterConnection connection, string cluster, WatchedKind kind, string? scope, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            using var page = await connection.ReadAsync($"{kind.PathIn(scope)}?limit=1", Deadline, cancellationToken);
            return Covered(KindCoverageState.Watched, null);
        }
        catch (Exception fault) when (Outage.Is(fault))
        {
            return Covered(StateOf(fault), Outage.Words(fault));
        }

        KindCoverage Covered(KindCoverageState state, string? why) => new(cluster, kind.Kind, scope, state, clock.GetUtcNow(), why);
    }

    private static KindCoverageState StateOf(Exception fault) => (fault as ApiRefusalException)?.Status switch
    {
        ApiRefusalException.NotFound => KindCoverageState.NotInstalled,
        ApiRefusalException.Forbidden => KindCoverageState.Forbidden,
        _ => KindCoverageState.Unreachable,
    };
}
