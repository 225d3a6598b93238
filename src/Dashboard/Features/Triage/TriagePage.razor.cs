using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Features.Triage.Databases;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>What needs a human now.</summary>
public sealed partial class TriagePage(LiveFeed feed, GroupStore groups, SeenTroubles troubles) : GroupComponent<TriageView>(feed, groups)
{
    protected override TriageView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        troubles.In(TriageView.From(explained, Book, now), explained, now).InOrderOf(View);
}
