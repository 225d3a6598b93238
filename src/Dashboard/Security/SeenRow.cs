using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Security;

/// <summary>One row of the matrix without what it says of applications that a person may not see.</summary>
public static class SeenRow
{
    public static MatrixRow Of(MatrixRow row, Seen seen)
    {
        var own = row.State.Application?.Name ?? "";
        return row with
        {
            Places = row.Places.Items.Where(place => seen.Has(place.Application)).ToEquatableList(),
            Tracked = row.Tracked.Why is { } why && !why.StartsWith(own, StringComparison.Ordinal) ? row.Tracked with { Why = "Not everything that may declare it could be read." } : row.Tracked,
            Prospect = row.Prospect.Says.Contains(own, StringComparison.Ordinal) ? row.Prospect : row.Prospect with { Says = Says(row.Prospect.Word) },
            Duplicate = row.Duplicate is { } twice && row.Places.Items.All(place => seen.Has(place.Application)) && twice.Contains("takes it from", StringComparison.Ordinal)
                ? twice
                : row.Duplicate is null ? null : "Another application declares it too: every sync of one writes over the other.",
        };
    }

    private static string Says(ProspectWord word) => word switch
    {
        ProspectWord.Leaving => "It is being deleted: that cannot be taken back. Save its volumes.",
        ProspectWord.Lost => "A sync with prune deletes it.",
        ProspectWord.Kept => "It is declared: no prune touches it.",
        ProspectWord.Protected => "No file declares it, and its own option Prune=false keeps it.",
        ProspectWord.NotThere => "It is not in the cluster.",
        _ => "What a prune does is not known.",
    };
}
