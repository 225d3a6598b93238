using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Every other branch whose content of the path differs, with what following it would change.</summary>
public sealed record BranchesView(EquatableList<BranchRow> Rows)
{
    public static BranchesView From(Facts facts, SourceFacts git, GitHostLinks hosts)
    {
        var tracked = git.Tracked.Value;
        return new BranchesView(git.Branches.Value.Items.Select(branch => BranchRow.From(branch, tracked, git.Source, hosts).With(BranchPrunes.Of(facts, branch), Merge(git, branch.Name))).ToEquatableList());
    }

    /// <summary>The merge with the filter that belongs to it: alone it may drop the files that it brings.</summary>
    private static WhatIfScenario Merge(SourceFacts git, string branch) =>
        git.WaysOut.Items.FirstOrDefault(way => way.Kind == WayOutKind.Merge && way.NewFilter && way.Branch == branch)?.Scenario
        ?? new WhatIfScenario(MergeBranch: branch, Prune: true);
}

/// <summary>One branch beside the tracked revision, under the application's present filter.</summary>
/// <param name="OwnCommits">Commits that touch the path and that the tracked revision does not have; null when they were not read.</param>
/// <param name="Behind">The other way round.</param>
/// <param name="Added">Objects that the branch's files would bring.</param>
/// <param name="Removed">Objects that the tracked revision has and the branch would not.</param>
/// <param name="Dropped">Files of the branch that the present filter drops and the tracked revision does not have.</param>
/// <param name="Unknown">Why the objects could not be compared; null when they could.</param>
public sealed record BranchRow(
    string Name,
    string Commit,
    string? Author,
    DateTimeOffset? At,
    int? OwnCommits,
    int? Behind,
    EquatableList<ResourceKey> Added,
    EquatableList<ResourceKey> Changed,
    EquatableList<ResourceKey> Removed,
    EquatableList<string> Dropped,
    string? Unknown,
    LinkOut? Compare)
{
    /// <summary>Live objects that a sync with prune would delete after pointing at it; null when that is not known.</summary>
    public EquatableList<ResourceKey>? Pruned { get; init; }

    /// <summary>What comes of merging it.</summary>
    public WhatIfScenario Merge { get; init; } = new(MergeBranch: Name, Prune: true);

    public BranchRow With(EquatableList<ResourceKey>? pruned, WhatIfScenario merge) => this with { Pruned = pruned, Merge = merge };

    public static BranchRow From(RevisionFacts branch, RevisionFacts? tracked, ApplicationSource source, GitHostLinks hosts)
    {
        var objects = SelectionDifference.Of(tracked?.Selection, branch.Selection);
        return new BranchRow(
            branch.Name,
            branch.Commit,
            branch.Tip?.Author,
            branch.Tip?.At,
            branch.OwnCommitsKnown ? branch.OwnCommits.Count : null,
            branch.OwnCommitsKnown ? branch.Behind.Count : null,
            objects.Added,
            objects.Changed,
            objects.Removed,
            DroppedFiles(branch, tracked),
            WhyUnknown(branch, tracked),
            hosts.To(new EvidenceLink(source.RepoUrl, tracked?.Name ?? source.EffectiveRevision, CompareWith: branch.Name)));
    }

    private static EquatableList<string> DroppedFiles(RevisionFacts branch, RevisionFacts? tracked)
    {
        var known = (tracked?.Selection?.Files.Items ?? []).Select(file => file.Path).ToHashSet();
        return (branch.Selection?.Files.Items ?? [])
            .Where(file => file.Step is SelectionStep.Include or SelectionStep.Exclude or SelectionStep.Recurse && !known.Contains(file.Path))
            .Select(file => file.Path)
            .ToEquatableList();
    }

    private static string? WhyUnknown(RevisionFacts branch, RevisionFacts? tracked)
    {
        if (!branch.PathExists)
        {
            return "The path does not exist on this branch.";
        }

        if (branch.Selection is not { Complete: true } || tracked?.Selection is not { Complete: true })
        {
            return "Unknown because not every file could be read.";
        }

        return branch.Selection.Error is { } error ? $"Argo CD would fail on this branch: {error}" : null;
    }
}
