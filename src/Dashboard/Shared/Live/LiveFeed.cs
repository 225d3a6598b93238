using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Shared.Live;

/// <summary>
/// One circuit's reader of the store: every live component of a page hears of the same snapshot at the same time, and of the
/// clock once a second. What changes after quiet is told at once; while changes pour in, those are told together that come
/// while the page rests. Scoped; starts with its first listener.
/// </summary>
public sealed class LiveFeed(ExplanationStore store, Seen seen, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The least time between two snapshots that are told: a frame of a browser.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(16);

    /// <summary>The longest one: however long a page takes to render, it stands at most four times a second.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    /// <summary>A page rests this many times as long as its rendering took: the dearer it is, the less often, so that no circuit takes the machine from the others.</summary>
    private const int RestPerWork = 3;

    public static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop = new();
    private Task following = Task.CompletedTask;
    private bool started;

    /// <summary>A newer snapshot is there. Raised on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>A second has passed: ages and freshness may read differently. Raised on any thread.</summary>
    public event EventHandler? Ticked;

    /// <summary>What the person may see of the latest snapshot.</summary>
    public ExplainedSnapshot Current => seen.Current;

    /// <summary>What the person may see of the groups.</summary>
    public GroupBook Of(GroupBook book) => seen.Of(book);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Begins to follow the store; further calls do nothing.</summary>
    public void Start()
    {
        if (started)
        {
            return;
        }

        started = true;
        following = Task.WhenAll(FollowStoreAsync(stop.Token), FollowClockAsync(stop.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await following;
        stop.Dispose();
    }

    private async Task FollowStoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in store.WatchAsync(cancellationToken))
            {
                var began = time.GetTimestamp();
                TellChanged();
                await Task.Delay(RestAfter(time.GetElapsedTime(began)), time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit ended.
        }
    }

    /// <summary>The last that came hear of it first: a row shows its change before the list around it counts anew.</summary>
    private void TellChanged()
    {
        foreach (var listener in (Changed?.GetInvocationList() ?? []).Reverse().Cast<EventHandler>())
        {
            listener(this, EventArgs.Empty);
        }
    }

    /// <summary>How long to rest after a rendering. A circuit that has nothing else to do renders while it is told.</summary>
    public static TimeSpan RestAfter(TimeSpan rendering)
    {
        var rest = rendering * RestPerWork;
        return rest < Pause ? Pause : rest > LongestPause ? LongestPause : rest;
    }

    private async Task FollowClockAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TickEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                Ticked?.Invoke(this, EventArgs.Empty);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit ended.
        }
    }
}
