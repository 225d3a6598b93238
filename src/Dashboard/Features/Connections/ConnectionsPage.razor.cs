using DbDashboard.Core.Causes;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>What each source answers, and what we may do there.</summary>
public sealed partial class ConnectionsPage(LiveFeed feed, DatabaseHealthStore database) : LiveComponent<ConnectionsView>(feed)
{
    private string Memory => MemoryWords.Of(database.Current);

    protected override ConnectionsView Project(ExplainedSnapshot explained, DateTimeOffset now) => ConnectionsView.From(explained, now);
}
