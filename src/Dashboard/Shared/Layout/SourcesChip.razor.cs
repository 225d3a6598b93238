using DbDashboard.Core.Causes;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Shared.Layout;

/// <summary>Says on every page how fresh the sources are; leads to Connections.</summary>
public sealed partial class SourcesChip(LiveFeed feed) : LiveComponent<SourcesChipView>(feed)
{
    protected override TimeSpan ProjectEvery => LiveFeed.TickEvery;

    protected override SourcesChipView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        SourcesChipView.From(SourcesView.From(explained, now), now);
}
