using System.Threading.Channels;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Lists one kind (in one namespace, or all), then watches it, for ever; says at each moment what can be seen.</summary>
internal sealed class KindWatch(ClusterConnection connection, WatchedKind kind, string? scope, ClusterStatus status, ChannelWriter<Observation> observations, SourceId id, TimeProvider clock)
{
    /// <summary>How long to wait before asking again for what is not installed or forbidden.</summary>
    public static readonly TimeSpan ProbeAgain = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ShortestWatch = TimeSpan.FromSeconds(1);

    private readonly PagedList list = new(connection, id.Name);
    private readonly WatchStream watch = new(connection, clock);
    private readonly ServedVersion served = new(connection);
    private KindCoverageState told = KindCoverageState.Connecting;
    private WatchedKind? other;
    private string? version;
    private int failures;

    /// <summary>The kind in the version that the cluster serves.</summary>
    private WatchedKind Asked => other ?? kind;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = await RoundAsync(cancellationToken);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Lists when nothing is held, then watches until the watch ends; gives how long to wait before the next round.</summary>
    private async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        try
        {
            version ??= await ListAsync(cancellationToken);
            await WatchAsync(cancellationToken);
            return clock.GetElapsedTime(began) < ShortestWatch ? Backoff.Usual.After(++failures) : TimeSpan.Zero;
        }
        catch (ApiRefusalException refusal)
        {
            return await RefusedAsync(refusal, cancellationToken);
        }
        catch (Exception fault) when (Outage.Is(fault) || fault is KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            return await BrokenAsync(KindCoverageState.Unreachable, $"{Outage.Words(fault)} It is tried again; what is shown is from before.", cancellationToken);
        }
    }

    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var listed = await list.ReadAsync(Asked, scope, cancellationToken);
        await observations.WriteAsync(new Observation.ObjectsListed(id, clock.GetUtcNow(), kind.Kind, scope, listed.Objects), cancellationToken);
        await WatchedAsync(cancellationToken);
        return listed.ResourceVersion;
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        // The server would end every watch at the same moment after its own restart: the span is ours, and random.
        var span = Random.Shared.Next(300, 600);
        var path = $"{Asked.PathIn(scope)}?watch=true&allowWatchBookmarks=true&resourceVersion={version}&timeoutSeconds={span}";
        await foreach (var seen in watch.ReadAsync(path, cancellationToken))
        {
            await WatchedAsync(cancellationToken);
            if (seen.Kind != WatchEventKind.Opened)
            {
                await TakeAsync(seen, cancellationToken);
                failures = 0;
            }
        }
    }

    private async Task TakeAsync(WatchEvent seen, CancellationToken cancellationToken)
    {
        if (seen.Kind != WatchEventKind.Bookmark && LiveObjectReader.Read(id.Name, Asked, seen.Object) is { } item)
        {
            var now = clock.GetUtcNow();
            await observations.WriteAsync(seen.Kind == WatchEventKind.Deleted ? new Observation.ObjectDeleted(id, now, item.Key) : new Observation.ObjectChanged(id, now, item), cancellationToken);
        }

        version = seen.Object.GetProperty("metadata").GetProperty("resourceVersion").GetString() ?? version;
    }

    /// <summary>Each event is a proof of life, but only a change is told on.</summary>
    private ValueTask WatchedAsync(CancellationToken cancellationToken)
    {
        status.Seen();
        return told == KindCoverageState.Watched ? ValueTask.CompletedTask : CoverAsync(KindCoverageState.Watched, null, cancellationToken);
    }

    private ValueTask CoverAsync(KindCoverageState state, string? why, CancellationToken cancellationToken)
    {
        told = state;
        return status.CoverAsync(kind, scope, state, why, cancellationToken);
    }

    private async Task<TimeSpan> RefusedAsync(ApiRefusalException refusal, CancellationToken cancellationToken)
    {
        version = null;
        switch (refusal.Status)
        {
            case ApiRefusalException.NotFound when await served.FindAsync(Asked, kind, cancellationToken) is { } found:
                other = found;
                return TimeSpan.Zero;
            case ApiRefusalException.NotFound:
                other = null;
                await CoverAsync(KindCoverageState.NotInstalled, $"{id.Name} does not know {kind.Kind}: its CustomResourceDefinition is not installed.", cancellationToken);
                return ProbeAgain;
            case ApiRefusalException.Forbidden:
                await CoverAsync(KindCoverageState.Forbidden, $"{refusal.Message}. Grant list and watch, or name the allowed namespaces in {KubernetesOptions.Section}:Clusters.", cancellationToken);
                return ProbeAgain;
            case ApiRefusalException.Gone:
                return await BrokenAsync(KindCoverageState.Resyncing, "The watch fell behind; the list is being read anew.", cancellationToken);
            default:
                return await BrokenAsync(KindCoverageState.Unreachable, Outage.Words(refusal), cancellationToken);
        }
    }

    private async Task<TimeSpan> BrokenAsync(KindCoverageState state, string why, CancellationToken cancellationToken)
    {
        await CoverAsync(state, why, cancellationToken);
        return Backoff.Usual.After(++failures);
    }
}
