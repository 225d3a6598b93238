using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Shared.Live;

/// <summary>
/// One circuit's reader of the store: every live component of a page hears of the same snapshot at the same time,
/// at most four times a second, and of the clock once a second. Scoped; starts with its first listener.
/// </summary>
public sealed class LiveFeed(ExplanationStore store, Seen seen, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The least time between two snapshots that are told: four renders a second.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

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
                Changed?.Invoke(this, EventArgs.Empty);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The circuit ended.
        }
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
