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
}
