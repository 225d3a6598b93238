using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Actions.Live;

/// <summary>What happens to an application now: live by the event stream and by the book of our own actions.</summary>
public sealed partial class LiveOperation(LiveFeed feed, ActionBookStore book, IActions actions, CurrentActor who) : LiveComponent<LiveOperationView>(feed)
{
    private readonly CancellationTokenSource stop = new();

    [Parameter]
    [EditorRequired]
    public ApplicationKey Key { get; set; }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _ = FollowAsync(stop.Token);
    }

    protected override LiveOperationView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        LiveOperationView.From(explained.Snapshot, Key, book.Current, now);

    protected override void Dispose(bool disposing)
    {
        stop.Cancel();
        stop.Dispose();
        base.Dispose(disposing);
    }

    private async Task CancelAsync(ActionId id) => await actions.CancelAsync(id, who.Of(PageActor.Via), CancellationToken.None);

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in book.WatchAsync(cancellationToken))
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
