using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>What needs a human now.</summary>
public sealed partial class TriagePage(LiveFeed feed) : LiveComponent<TriageView>(feed)
{
    protected override TriageView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        TriageView.From(explained, now).InOrderOf(View);
}
