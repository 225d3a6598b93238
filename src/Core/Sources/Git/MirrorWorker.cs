using System.Threading.Channels;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Owns one repository: asks its remote again and again, and tells what it saw.</summary>
internal sealed partial class MirrorWorker(GitAddress address, MirrorSync sync, MirrorPace pace, TimeProvider time, ILogger log) : IDisposable
{
    private readonly SourceId id = new(SourceKind.Git, address.Url);
    private TaskCompletionSource wake = NewWake();
    private SourceStatus status = new(new(SourceKind.Git, address.Url), SourceState.Connecting, time.GetUtcNow(), null, "not asked yet");
    private long apartTicks = MirrorPace.Closest.Ticks;
    private int failures;

    private string Source => $"Git {address.Name}";

    /// <summary>The mirror to ask; without one, why there is none.</summary>
    public Reading<GitMirror> Mirror() => sync is { Repository: { } repository, Refs: { } refs }
        ? Reading.Known(new GitMirror(address.Name, repository, Known(refs), sync.FetchCommitAsync, why => Damaged(repository, why)), Source, time.GetUtcNow())
        : status.State == SourceState.Connecting
            ? Reading.NotRead<GitMirror>(Source, $"{address.Url} is being fetched for the first time")
            : Reading.Failed<GitMirror>(Source, time.GetUtcNow(), status.Why ?? $"{address.Url} was not fetched");

    /// <summary>Asks soon instead of at the next turn.</summary>
    /// <param name="apart">How long after the last question the remote may be asked again.</param>
    public void Wake(TimeSpan apart)
    {
        Volatile.Write(ref apartTicks, Math.Min(apart.Ticks, Volatile.Read(ref apartTicks)));
        Volatile.Read(ref wake).TrySetResult();
    }

    public async Task RunAsync(ChannelWriter<Observation> output, CancellationToken cancellationToken)
    {
        output.TryWrite(Changed(status));
        await sync.OpenAsync(cancellationToken);
        Tell(output, sync.Refs is not null);
        while (!cancellationToken.IsCancellationRequested)
        {
            Volatile.Write(ref wake, NewWake());
            Volatile.Write(ref apartTicks, MirrorPace.Closest.Ticks);
            var started = time.GetUtcNow();
            var (moved, wait) = await AttemptAsync(cancellationToken);
            using var pause = new CancellationTokenSource();
            var turn = Task.Delay(wait, time, pause.Token);
            Tell(output, moved);
            output.TryWrite(Changed(status));
            var first = await Task.WhenAny(turn, wake.Task).WaitAsync(cancellationToken);
            await pause.CancelAsync();
            if (first != turn)
            {
                await KeepApartAsync(started, cancellationToken);
            }
        }
    }

    public void Dispose() => sync.Dispose();

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<(bool Moved, TimeSpan Wait)> AttemptAsync(CancellationToken cancellationToken)
    {
        try
        {
            var moved = await sync.SyncAsync(cancellationToken);
            failures = 0;
            var now = time.GetUtcNow();
            status = new(id, SourceState.Live, status.State == SourceState.Live ? status.Since : now, now);
            return (moved, pace.AfterSuccess);
        }
        catch (GitException e)
        {
            return (false, Failed(e.Failure, e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The edge of this source: a broken disk or a bug must not end the other repositories.
            return (false, Failed(GitFailure.Other, $"{address.Url} was not read: {e.GetType().Name}"));
        }
    }

    private TimeSpan Failed(GitFailure failure, string why)
    {
        failures++;
        var state = failure == GitFailure.Refused ? SourceState.NotAllowed : SourceState.Unreachable;
        if (status.State != state || status.Why != why)
        {
            NotRead(log, address.Url, why);
        }

        status = status with { State = state, Why = why, Since = status.State == state ? status.Since : time.GetUtcNow() };
        return pace.AfterFailure(failure, failures);
    }

    private Reading<RepositoryRefs> Known(RepositoryRefs refs) => status.State == SourceState.Live
        ? Reading.Known(refs, Source, refs.At)
        : new(refs, ReadingState.Stale, Source, refs.At, status.Why ?? "not asked yet since the start");

    private void Damaged(GitRepository repository, string why)
    {
        BrokenMirror(log, address.Url, why);
        sync.MarkDamaged(repository);
        Wake(MirrorPace.Closest);
    }

    private async Task KeepApartAsync(DateTimeOffset started, CancellationToken cancellationToken)
    {
        // Who presses while a slower question waits shortens its wait.
        while (TimeSpan.FromTicks(Volatile.Read(ref apartTicks)) - (time.GetUtcNow() - started) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < MirrorPace.ForPresses ? left : MirrorPace.ForPresses, time, cancellationToken);
        }
    }

    private void Tell(ChannelWriter<Observation> output, bool moved)
    {
        if (moved && sync.Refs is { } refs)
        {
            output.TryWrite(new Observation.RefsRead(id, time.GetUtcNow(), refs));
        }
    }

    private Observation.StatusChanged Changed(SourceStatus now) => new(id, time.GetUtcNow(), now);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Git repository {Url} is not read: {Why}")]
    private static partial void NotRead(ILogger log, string url, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mirror of {Url} is damaged and is made anew: {Why}")]
    private static partial void BrokenMirror(ILogger log, string url, string why);
}
