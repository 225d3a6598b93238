using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>Tells from the places, and from Argo CD where the files do not tell, whether the tracked revision declares a database.</summary>
internal static class TrackingRules
{
    public static Tracking Of(DatabaseState state, EquatableList<MatrixPlace> places, IReadOnlyList<ManagedDatabase> listed, (BlindSpots Blind, Listings Listings) known)
    {
        if (places.Items.Any(place => place is { OnTracked: true, Taken: true }))
        {
            return new(TrackedWord.Taken);
        }

        // Where another tool renders, Argo CD's own comparison tells what it declares; and where both looked at the same commit.
        var (blind, listings) = known;
        if (listed.FirstOrDefault(managed => IsDeclared(managed) && (blind.OfTracked(managed.Application.Key) is not null || listings.ComparedHead(managed.Application))) is { } rendered)
        {
            return new(TrackedWord.Taken, $"{rendered.Application.Key.Name} lists it as declared, by Argo CD's word.");
        }

        if (OfItsOwn(state, places).Any(place => place.OnTracked))
        {
            return new(TrackedWord.Dropped);
        }

        if (blind.OfTracked(state.Application) is { } hidden)
        {
            return new(TrackedWord.Unknown, hidden);
        }

        return places.Count > 0 ? new(TrackedWord.Elsewhere)
            : blind.Of(state) is { } why ? new(TrackedWord.Unknown, why)
            : new(TrackedWord.Nowhere);
    }

    public static bool IsDeclared(ManagedDatabase managed) => managed.Application.IsComparable && managed.Row is { Hook: false, RequiresPruning: false };

    /// <summary>What the other applications track is not what its own one does.</summary>
    private static IEnumerable<MatrixPlace> OfItsOwn(DatabaseState state, EquatableList<MatrixPlace> places)
    {
        var own = places.Items.Where(place => place.Application == state.Application).ToList();
        return own.Count > 0 ? own : places.Items;
    }
}
