using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Dashboard.Shared.Live;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Every database: live, declared, and what Argo CD, its operator and its pods say.</summary>
public sealed partial class DatabasesPage(LiveFeed feed, DeclarationStore declarations) : LiveComponent<DatabasesView>(feed)
{
    protected override DatabasesView Project(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var declared = declarations.Current;
        return DatabasesView.From(DatabaseInventory.Build(explained.Snapshot, declared.Databases, now), declared.NotRead, explained, now);
    }
}
