using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Why a database does not do its work, by its object and its children, whatever anybody says of its health.</summary>
/// <param name="Why">A clause that names what is seen: <c>no pod of it is the master, so writes fail</c>.</param>
/// <param name="Step">What to do next, imperative.</param>
/// <param name="Seen">The children that say it; empty when the database's own object does, or what is not there.</param>
public sealed record DatabaseTrouble(string Why, string Step, EquatableList<ChildObject> Seen = default);
