using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Git;
using DbDashboard.Dashboard.Features.OneApplication.WhatIf;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>What an open branch means for one application.</summary>
/// <param name="Now">What the application follows.</param>
/// <param name="MergeAddress">What a merge would come to; null where a merge changes nothing or is not needed.</param>
/// <param name="SpecVia">The application that would bring the branch's version of this Application's own spec; null when the branch does not change it.</param>
public sealed record BranchApplication(
    ApplicationKey Key,
    string Path,
    string Now,
    string Sentence,
    bool LosesData,
    ApplicationKey? SpecVia,
    EquatableList<BranchFile> Files,
    int MoreFiles,
    string PointAddress,
    string? MergeAddress,
    string XRayAddress)
{
    public static BranchApplication From(RadarPath path, RadarBranch branch, BranchRadar radar)
    {
        var page = Address.Of(path.Application);
        return new(
            path.Application,
            path.Source.Path,
            (path.Index is { } index ? $"source {index + 1} " : "") + (path.Follows ? "follows this branch" : $"follows {path.Source.EffectiveRevision}"),
            BranchWords.Sentence(path, radar.Baseline.Name),
            BranchPlace.From(path).LosesData,
            SpecOf(path, branch),
            path.Files.Select(change => BranchFile.From(change, path)).ToEquatableList(),
            path.FileCount - path.Files.Count,
            page + new WhatIfQuery(Revision: branch.Name, Prune: true).ToAddress(),
            branch.IsMerged ? null : page + new WhatIfQuery(Merge: branch.Name, Prune: true).ToAddress(),
            page + new GitQuery(branch.Name, null, path.Index).ToAddress());
    }

    private static ApplicationKey? SpecOf(RadarPath path, RadarBranch branch) => branch.Paths.Items
        .Where(other => other.Objects?.Changed.Items.Any(key => key is { Group: "argoproj.io", Kind: "Application" } && key.Name == path.Application.Name) == true)
        .Select(other => (ApplicationKey?)other.Application)
        .FirstOrDefault();
}
