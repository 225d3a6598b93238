using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What was found of a database in its cluster.</summary>
/// <param name="Tree">Null when neither it nor anything that it left behind is seen.</param>
internal sealed record Findings(
    DatabaseFields Fields,
    ChildrenReady Children,
    DatabaseVerdict Verdict,
    ChildNode? Tree,
    EquatableList<DatabaseEvent> Events,
    EquatableList<DatabaseEndpoint> Endpoints,
    BackupState? Backups);
