using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>One cluster: every watched kind listed and then watched, schemas of custom resources, and a heartbeat that proves the connection alive.</summary>
/// <param name="databases">The kinds of databases; their children are watched as well (see <see cref="WatchedKind.Children"/>).</param>
/// <param name="wanted">The kinds beside databases whose schemas are asked for; null: none.</param>
public sealed class KubernetesSource(ClusterOptions options, IReadOnlyList<WatchedKind> databases, TimeProvider clock, IWantedSchemas? wanted = null) : ISource
{
    /// <summary>How often the server is asked for its version: often enough to count as fresh.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan HeartbeatDeadline = TimeSpan.FromSeconds(5);

    private IReadOnlyList<WatchedKind> Kinds { get; } = [.. databases, .. WatchedKind.Children];

    public SourceId Id => new(SourceKind.Kubernetes, options.Name);

    public async IAsyncEnumerable<Observation> ObserveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        yield return new Observation.StatusChanged(Id, now, new(Id, SourceState.Connecting, now, null, $"The first answer of {options.Name} is awaited."));

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var observations = Channel.CreateBounded<Observation>(new BoundedChannelOptions(256) { SingleReader = true });
        var running = RunAsync(observations.Writer, stop.Token);
        try
        {
            await foreach (var observation in observations.Reader.ReadAllAsync(cancellationToken))
            {
                yield return observation;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await running;
        }
    }

    /// <summary>Runs all watches of the cluster; a fault of one ends all, and is what the reader of the channel gets.</summary>
    private async Task RunAsync(ChannelWriter<Observation> observations, CancellationToken cancellationToken)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Exception? fault = null;
        try
        {
            using var connection = new ClusterConnection(ClusterConfiguration.Build(options), clock);
            var parts = Start(connection, observations, all.Token).ToList();
            var first = await Task.WhenAny(parts);
            await all.CancelAsync();
            await Task.WhenAll(parts).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await first;
        }
        catch (Exception any)
        {
            // The edge of the cluster: handed on to whoever reads the channel, and there it becomes a status.
            fault = any;
        }

        observations.Complete(fault);
    }

    private IEnumerable<Task> Start(ClusterConnection connection, ChannelWriter<Observation> observations, CancellationToken cancellationToken)
    {
        var places = Kinds.SelectMany(kind => kind.ScopesIn(options.Namespaces).Select(scope => (Kind: kind, Scope: scope))).ToList();
        var status = new ClusterStatus(Id, places.Count, observations, clock);
        yield return BeatAsync(connection, status, cancellationToken);
        yield return new SchemaWatch(new(connection, clock), databases, wanted, observations, Id, clock).RunAsync(cancellationToken);
        foreach (var (kind, scope) in places)
        {
            yield return new KindWatch(connection, kind, scope, status, observations, Id, clock).RunAsync(cancellationToken);
        }
    }

    private async Task BeatAsync(ClusterConnection connection, ClusterStatus status, CancellationToken cancellationToken)
    {
        for (var silent = 0; ; await Task.Delay(Heartbeat, clock, cancellationToken))
        {
            try
            {
                await status.AliveAsync(await VersionAsync(connection, HeartbeatDeadline, cancellationToken), cancellationToken);
                silent = 0;
            }
            catch (Exception fault) when (Outage.Is(fault))
            {
                // One lost beat is no outage: a source is fresh for three of them.
                if (++silent > 1)
                {
                    await status.SilentAsync(Outage.Words(fault), cancellationToken);
                }
            }
        }
    }

    /// <summary>Null when we may not ask for it: that is an answer too.</summary>
    internal static async Task<string?> VersionAsync(ClusterConnection connection, TimeSpan deadline, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await connection.ReadAsync("version", deadline, cancellationToken);
            return answer.RootElement.TryGetProperty("gitVersion", out var version) ? version.GetString() : null;
        }
        catch (ApiRefusalException refusal) when (refusal.Status == ApiRefusalException.Forbidden)
        {
            return null;
        }
    }
}
