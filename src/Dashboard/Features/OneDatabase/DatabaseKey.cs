using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>The address of one database.</summary>
/// <param name="Kind">With or without its group: <c>postgresql.acid.zalan.do</c>.</param>
public sealed record DatabaseKey(string Cluster, string Namespace, string Kind, string Name)
{
    public static DatabaseKey Of(DatabaseState state) => new(state.Cluster, state.Key.Namespace, state.Key.GroupKind.ToString(), state.Key.Name);

    /// <summary>The page's address.</summary>
    public string Address => $"databases/{Escape(Cluster)}/{Escape(Namespace)}/{Escape(Kind)}/{Escape(Name)}";

    /// <summary>Null when there is none, or when the kind without its group fits several.</summary>
    public DatabaseState? In(IEnumerable<DatabaseState> all)
    {
        var found = all.Where(IsOf).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <inheritdoc cref="In"/>
    public MatrixRow? RowIn(IReadOnlyCollection<MatrixRow> all) =>
        In(all.Select(row => row.State)) is { } found ? all.First(row => ReferenceEquals(row.State, found)) : null;

    /// <summary>This address means it.</summary>
    public bool Is(string cluster, ResourceKey key) =>
        cluster == Cluster && key.Namespace == Namespace && key.Name == Name
        && (Kind.Equals(key.GroupKind.ToString(), StringComparison.OrdinalIgnoreCase) || Kind.Equals(key.Kind, StringComparison.OrdinalIgnoreCase));

    private bool IsOf(DatabaseState state) => Is(state.Cluster, state.Key);

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
