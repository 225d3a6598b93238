using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>Every database that is live, that an application lists, or that Git declares on any branch. Pure: values in, values out.</summary>
public static class DatabaseInventory
{
    /// <inheritdoc cref="LastingInventory.Build"/>
    public static EquatableList<DatabaseState> Build(Snapshot snapshot, IEnumerable<DeclaredDatabase> declared, DateTimeOffset now) =>
        new LastingInventory().Build(snapshot, declared.ToEquatableList(), now);

    /// <summary>What backs databases up or gives access to them, judged in the same way; connectors that Helm installed are among them.</summary>
    public static EquatableList<DatabaseState> Companions(Snapshot snapshot, IEnumerable<DeclaredDatabase> declared, DateTimeOffset now) =>
        new LastingInventory(role => role != KindRole.Database).Build(snapshot, declared.ToEquatableList(), now).Items.AddRange(HelmConnectors.In(snapshot, now)).ToEquatableList();
}
