using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Features.Overrides;

/// <summary>Leases, overrides without one, soaks, and what is left open: the page that one shift hands to the next.</summary>
public sealed partial class OverridesPage(LiveFeed feed, OverridesReader reader, CurrentActor who) : LiveComponent<OverridesView>(feed)
{
    protected override TimeSpan ProjectEvery => LiveFeed.TickEvery;

    private string Markdown => Handover.Of(View, Feed.Now);

    protected override OverridesView Project(ExplainedSnapshot explained, DateTimeOffset now) => reader.Of(explained, who.Of(PageActor.Via), now);
}
