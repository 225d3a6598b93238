using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>All that a database is put together from beside the objects of its cluster: while it is the same, only those databases are, whose objects are others.</summary>
/// <param name="Held">The parts of the snapshot, by reference.</param>
/// <param name="Fresh">Which sources are to be believed now: that ends with time.</param>
/// <param name="Moment">Verdicts depend on ages.</param>
internal sealed record Surroundings(EquatableList<object> Held, EquatableList<bool> Fresh, EquatableList<DeclaredDatabase> Declared, EquatableList<OperatorState> Operators, long Moment)
{
    public static Surroundings Of(Snapshot snapshot, EquatableList<DeclaredDatabase> declared, EquatableList<OperatorState> operators, DateTimeOffset now) => new(
        [snapshot.Applications, snapshot.Sources, snapshot.Instances, snapshot.Repositories, snapshot.Coverage],
        snapshot.Sources.Values.Select(source => source.IsFresh(now)).ToEquatableList(),
        declared,
        operators,
        SeenDatabase.Moment(now));
}
