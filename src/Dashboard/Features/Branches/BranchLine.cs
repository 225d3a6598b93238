using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>One branch in the list.</summary>
/// <param name="Standing">How it stands to the baseline, in words.</param>
/// <param name="Places">What it changes under which application, shortly.</param>
/// <param name="Detail">All of it; null while it is closed.</param>
public sealed record BranchLine(
    string Name,
    string Commit,
    bool IsBaseline,
    string Standing,
    GitCommit? Tip,
    EquatableList<ApplicationKey> FollowedBy,
    EquatableList<BranchPlace> Places,
    int MorePlaces,
    string? Why,
    BranchDetail? Detail)
{
    private const int PlacesShown = 3;

    public static BranchLine From(RadarBranch branch, BranchRadar radar, BranchDetail? detail) => new(
        branch.Name,
        branch.Commit,
        branch.IsBaseline,
        BranchWords.Standing(branch, radar.Baseline),
        branch.Tip,
        branch.FollowedBy,
        BranchPlace.AllOf(branch.Paths).Take(PlacesShown).ToEquatableList(),
        Math.Max(0, branch.Paths.Select(path => path.Application).Distinct().Count() - PlacesShown) + branch.MorePaths,
        branch.Why,
        detail);

    public static bool Is(RadarBranch branch, BranchKind kind) => kind switch
    {
        BranchKind.Open => branch is { IsBaseline: false, IsMerged: false },
        BranchKind.Touching => !branch.IsBaseline && branch.Paths.Count > 0,
        BranchKind.Followed => branch.FollowedBy.Count > 0,
        _ => branch.IsMerged,
    };

    /// <summary>Whether every word stands in its name, its last author or the applications that it is about.</summary>
    public static bool Has(RadarBranch branch, string[] words)
    {
        var text = $"{branch.Name} {branch.Tip?.Author} {string.Join(' ', branch.FollowedBy.Concat(branch.Paths.Select(p => p.Application)).Select(a => a.Name))}";
        return words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
