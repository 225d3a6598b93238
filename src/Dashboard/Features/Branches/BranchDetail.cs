using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Core.Causes;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>An open branch: what it changes for each application.</summary>
/// <param name="Summary">How many files in how many places.</param>
public sealed record BranchDetail(string Summary, EquatableList<BranchApplication> Applications, int More, LinkOut? Compare)
{
    public string RepoUrl { get; init; } = "";

    public string Branch { get; init; } = "";

    public static BranchDetail From(RadarBranch branch, BranchRadar radar, GitHostLinks hosts) => new(
        SummaryOf(branch, radar),
        branch.Paths.Select(path => BranchApplication.From(path, branch, radar)).ToEquatableList(),
        branch.MorePaths,
        branch.IsBaseline ? null : hosts.To(new EvidenceLink(radar.RepoUrl, radar.Baseline.Name, CompareWith: branch.Name)))
    {
        RepoUrl = radar.RepoUrl,
        Branch = branch.Name,
    };

    private static string SummaryOf(RadarBranch branch, BranchRadar radar) => branch switch
    {
        { IsBaseline: true } => "The other branches are held against it.",
        { Why: { } why } => $"What it changes is unknown. {why}",
        { Content: { } content } => BranchWords.Content(content, radar.Baseline.Name),
        { IsMerged: true } => $"{radar.Baseline.Name} has all its commits: it changes nothing.",
        { Paths.Count: 0 } => $"It changes {BranchWords.Count(branch.Files ?? 0, "file")}, none under the path of an application.",
        _ => $"It changes {BranchWords.Count(branch.Files ?? 0, "file")} since it left {radar.Baseline.Name}.",
    };
}
