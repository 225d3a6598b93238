using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>A live component that also hears at once what is said of groups.</summary>
public abstract class GroupComponent<TView>(LiveFeed feed, GroupStore groups) : LiveComponent<TView>(feed)
    where TView : class
{
    private readonly CancellationTokenSource stop = new();

    protected GroupBook Book => Feed.Of(groups.Current);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _ = WatchAsync(stop.Token);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        stop.Cancel();
        stop.Dispose();
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in groups.WatchAsync(cancellationToken))
            {
                QueueRefresh();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
