using System.Globalization;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Features.Activity;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Triage.Looking;

/// <summary>For the shift that starts: what began, grew and ended, and what was done, since this browser looked last. When that was the browser keeps for itself.</summary>
public sealed partial class LastLook(LiveFeed feed, GroupStore groups, ActionBookStore actions, IAuditReader audit, CurrentActor who) : GroupComponent<ChangesView>(feed, groups)
{
    private const int Shown = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private DateTimeOffset? since;
    private IReadOnlyList<ActivityItem> done = [];
    private string? problem;

    private string Activity => new ActivityQuery(From: since).ToAddress();

    protected override ChangesView Project(ExplainedSnapshot explained, DateTimeOffset now) => ChangesView.From(Book, actions.Current, since);

    protected override async Task ViewChangedAsync()
    {
        if (since is null)
        {
            done = [];
            return;
        }

        var reading = new ActivityReading(audit, who.Of(PageActor.Via), new ActivityQuery(From: since));
        await reading.ReadAsync(Shown, CancellationToken.None);
        (done, problem) = ([.. reading.Items.Take(Shown)], reading.Problem);
        StateHasChanged();
    }

    private static string NameOf(GroupRecord group) =>
        group.Members.Count == 1 ? group.Members[0].Name : $"{group.Members.Count} applications · {GroupWords.One(group.Root)}";

    // How long ago, so that the browser's clock need not be right.
    private Task Looked(ChangeEventArgs change)
    {
        since = long.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= Longest.TotalMilliseconds
            ? Feed.Now - TimeSpan.FromMilliseconds(milliseconds)
            : null;
        return RefreshAsync();
    }

    private Task Seen()
    {
        since = null;
        return RefreshAsync();
    }
}
