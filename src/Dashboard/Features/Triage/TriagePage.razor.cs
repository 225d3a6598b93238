using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>What needs a human now.</summary>
public sealed partial class TriagePage(LiveFeed feed, GroupStore groups) : GroupComponent<TriageView>(feed, groups)
{
    protected override TriageView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        TriageView.From(explained, Book, now).InOrderOf(View);
}
