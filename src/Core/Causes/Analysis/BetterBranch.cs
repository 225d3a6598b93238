using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>How many live objects a revision declares, and whether another one declares many more.</summary>
/// <param name="Live">How many objects live.</param>
/// <param name="OnTracked">How many of them the tracked revision selects.</param>
/// <param name="OnBranch">How many the other one selects, under the same filter.</param>
public sealed record BetterBranch(SourceFacts Source, RevisionFacts Branch, int Live, int OnTracked, int OnBranch)
{
    /// <summary>Fewer than this are single files that are missing, not a wrong revision.</summary>
    public const int Many = 3;

    /// <summary>The branch under which most live objects have a file; null when none is better by many, or when it cannot be said.</summary>
    public static BetterBranch? Of(Facts facts)
    {
        if (facts.Sources.Count != 1 || !facts.IsOutOfSync() || facts.Git!.Tracked.ValueIfKnown is not { Selection: { Type: SourceType.Directory, Complete: true } tracked })
        {
            return null;
        }

        var live = LiveSet.Of(facts);
        var onTracked = Count(facts, live, tracked);
        return facts.Git.Branches.ValueIfKnown.Items
            .Where(b => b.Selection is { Complete: true })
            .Select(b => new BetterBranch(facts.Git, b, live.Count, onTracked, Count(facts, live, b.Selection!)))
            .Where(b => b.OnBranch - b.OnTracked >= Many)
            .OrderByDescending(b => b.OnBranch)
            .ThenByDescending(b => b.Branch.Name == Deployed(facts))
            .ThenBy(b => b.Branch.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static string? Deployed(Facts facts) => facts.Application.History.Items.LastOrDefault()?.Source.TargetRevision;

    private static int Count(Facts facts, IReadOnlyList<ResourceKey> live, Selection selection)
    {
        var declared = selection.Objects.Items.ToLookup(o => (o.Key.Group, o.Key.Kind, o.Key.Name));
        return live.Count(l => declared[(l.Group, l.Kind, l.Name)].Any(o => facts.IsSameObject(l, o.Key)));
    }
}
