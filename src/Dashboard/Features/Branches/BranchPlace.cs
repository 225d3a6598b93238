using DbDashboard.Core.Branches;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>What a branch changes for one application, in a few words.</summary>
/// <param name="LosesData">Objects that hold data are not on the branch.</param>
public sealed record BranchPlace(ApplicationKey Application, string Files, string Objects, bool LosesData)
{
    public static BranchPlace From(RadarPath path) =>
        new(path.Application, BranchWords.Count(path.FileCount, "file"), BranchWords.Objects(path), path.Objects?.Removed.Items.Any(DataObjects.HoldsData) == true);

    /// <summary>One an application, whatever of its sources are touched.</summary>
    public static IEnumerable<BranchPlace> AllOf(IEnumerable<RadarPath> paths) => paths.GroupBy(path => path.Application).Select(group => group.ToList() is [var one] ? From(one) : Joined([.. group]));

    // A file may lie under several of its sources: it is counted once where all are listed.
    private static BranchPlace Joined(IReadOnlyList<RadarPath> paths)
    {
        var files = paths.All(path => path.FileCount == path.Files.Count) ? paths.SelectMany(path => path.Files.Items).Distinct().Count() : paths.Max(path => path.FileCount);
        return new(
            paths[0].Application,
            $"{BranchWords.Count(files, "file")} of {paths.Count} sources",
            string.Join("; ", paths.Select(path => BranchWords.Objects(path)).Distinct()),
            paths.Any(path => From(path).LosesData));
    }
}
