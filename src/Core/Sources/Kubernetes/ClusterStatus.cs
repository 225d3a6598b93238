using System.Threading.Channels;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>
/// How one cluster is, made of what its heartbeat and the watches of its kinds tell; what is new is told on. Thread-safe.
/// The source is live when the server answers and every kind is settled: watched, not installed, forbidden, or failing by itself.
/// </summary>
internal sealed class ClusterStatus(SourceId id, int kinds, ChannelWriter<Observation> observations, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GroupKind, string?), KindCoverage> coverage = [];
    private DateTimeOffset? lastSeen;
    private string? outage;
    private string? version;

    /// <summary>Notes a proof of life without telling it on: the next heartbeat does.</summary>
    public void Seen()
    {
        lock (gate)
        {
            lastSeen = clock.GetUtcNow();
        }
    }

    public ValueTask AliveAsync(string? answeredVersion, CancellationToken cancellationToken) => TellAsync(() =>
    {
        (lastSeen, outage, version) = (clock.GetUtcNow(), null, answeredVersion ?? version);
    }, cancellationToken);

    public ValueTask SilentAsync(string why, CancellationToken cancellationToken) => TellAsync(() => outage = why, cancellationToken);

    public async ValueTask CoverAsync(WatchedKind kind, string? scope, KindCoverageState state, string? why, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var covered = new KindCoverage(id.Name, kind.Kind, scope, state, now, why);
        await observations.WriteAsync(new Observation.CoverageChanged(id, now, covered), cancellationToken);
        await TellAsync(
            () =>
            {
                coverage[(kind.Kind, scope)] = covered;
                lastSeen = state == KindCoverageState.Unreachable ? lastSeen : now;
                outage = state == KindCoverageState.Unreachable ? outage : null;
            },
            cancellationToken);
    }

    private ValueTask TellAsync(Action change, CancellationToken cancellationToken)
    {
        Observation told;
        lock (gate)
        {
            change();
            var now = clock.GetUtcNow();
            var (state, why) = State();
            told = new Observation.StatusChanged(id, now, new(id, state, now, lastSeen, why, version));
        }

        return observations.WriteAsync(told, cancellationToken);
    }

    private (SourceState State, string? Why) State()
    {
        if (Outage() is { } why)
        {
            return (SourceState.Unreachable, why);
        }

        if (coverage.Values.FirstOrDefault(kind => kind.State == KindCoverageState.Resyncing) is { } resyncing)
        {
            return (SourceState.Resyncing, $"{resyncing.Kind.Kind} objects are being read anew.");
        }

        return coverage.Count < kinds || lastSeen is null
            ? (SourceState.Connecting, $"The objects of {id.Name} are being read for the first time.")
            : (SourceState.Live, null);
    }

    private string? Outage() => outage
        ?? (coverage.Count > 0 && coverage.Values.All(kind => kind.State == KindCoverageState.Unreachable) ? coverage.Values.First().Why : null);
}
