using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>Every database, live or declared on any branch, against what its application tracks. Pure: values in, values out; what Git declares is grouped once.</summary>
public static class DatabaseMatrix
{
    /// <param name="states">As the inventory gives them for the same snapshot.</param>
    /// <param name="vector">pgvector of a database; null when its kind has none.</param>
    /// <returns>In the order of <paramref name="states"/>.</returns>
    public static EquatableList<MatrixRow> Build(Snapshot snapshot, DeclaredSet declared, IEnumerable<DatabaseState> states, Func<DatabaseState, VectorState?> vector, DateTimeOffset now)
    {
        var clusters = ClusterNames.In(snapshot);
        var listings = new Listings(snapshot, clusters, now);
        var places = new DeclaredPlaces(snapshot, clusters, declared);
        var blind = new BlindSpots(snapshot, clusters, declared);
        return states.Select(state => Row(state, listings, places, blind) with { Vector = vector(state) }).ToEquatableList();
    }

    private static MatrixRow Row(DatabaseState state, Listings listings, DeclaredPlaces declared, BlindSpots blind)
    {
        var places = declared.Of(state.Cluster, state.Key);
        var listed = listings.Of(state.Cluster, state.Key);
        var tracked = TrackingRules.Of(state, places, listed, (blind, listings));
        return new(state, tracked, places, ProspectRules.Of(state, tracked, listed, listings)) { Duplicate = Duplicates.Of(places, listed) };
    }
}
