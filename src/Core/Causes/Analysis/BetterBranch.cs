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

    /// <summary>A smaller part of what lives is missing files as well.</summary>
    private const double LargePart = 0.4;

    /// <summary>The branch under which most live objects have a file; null when none is better by many, or when it cannot be said.</summary>
    public static BetterBranch? Of(Facts facts)
    {
        if (facts.Sources.Count != 1 || !facts.IsOutOfSync() || facts.Git!.Tracked.ValueIfKnown is not { Selection: { Type: SourceType.Directory, Complete: true } tracked })
        {
            return null;
        }

        var never = Attributions.Of(facts, AttributionKind.OnlyElsewhere);
        if (never.Count < Many)
        {
            return null;
        }

        var live = Inventory.Of(facts);
        var onTracked = Count(facts, live, tracked);
        return facts.Git.Branches.ValueIfKnown.Items.Concat(Deployed(facts.Git))
            .Where(b => b.Selection is { Complete: true })
            .Select(b => new BetterBranch(facts.Git, b, live.Count, onTracked, Count(facts, live, b.Selection!)))
            .Where(b => Gain(facts, never, b) is >= Many and var gain && (gain >= LargePart * b.Live || !WasDeployed(facts)))
            .OrderByDescending(b => b.OnBranch)
            .ThenByDescending(b => b.Branch.Name == LastDeployed(facts))
            .ThenBy(b => b.Branch.Name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Live objects that the other revision has and the tracked one never had: what was removed on purpose does not count.</summary>
    private static int Gain(Facts facts, IReadOnlyList<Attribution> never, BetterBranch better) =>
        never.Count(a => Attributions.Find(facts, better.Branch.Selection, a.Key) is { IsTaken: true });

    /// <summary>The tracked revision was followed before: the application came back to it.</summary>
    private static bool WasDeployed(Facts facts) => Deployments.Of(facts.Application).Items.Any(d => d.Source.EffectiveRevision == facts.Tracked());

    /// <summary>Past deployments of tags and other revisions that are no branch, under the same filter.</summary>
    private static IEnumerable<RevisionFacts> Deployed(SourceFacts source) => source.Deployed.Items
        .Where(d => d.WithSource?.Directory == source.Source.Directory && d.Commit != source.Tracked.ValueIfKnown?.Commit && source.Branches.ValueIfKnown.Items.All(b => b.Commit != d.Commit));

    private static string? LastDeployed(Facts facts) => Deployments.Last(facts.Application)?.Source.TargetRevision;

    private static int Count(Facts facts, IReadOnlyList<ResourceKey> live, Selection selection)
    {
        var declared = selection.Objects.Items.ToLookup(o => (o.Key.Group, o.Key.Kind, o.Key.Name));
        return live.Count(l => declared[(l.Group, l.Kind, l.Name)].Any(o => facts.IsSameObject(l, o.Key)));
    }
}
