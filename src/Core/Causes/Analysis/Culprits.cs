using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Names the commit that made a cause, from what was read of Git.</summary>
internal static class Culprits
{
    /// <summary>Of objects that one commit took out of the tracked revision.</summary>
    public static Culprit OfRemoval(Facts facts, IReadOnlyList<Attribution> found)
    {
        var source = found[0].Source!;
        var removal = Removals.Find(source, found[0].Key);
        var commit = removal?.Entry.Commit;
        return On(source, RemovalWords.How(found, removal), commit, "no commit that was read took it") with
        {
            StillRight = StillRight.Of(source, r => found.All(a => Attributions.Find(facts, r.Selection, a.Key) is { IsTaken: true }), commit),
        };
    }

    /// <summary>Of files that the filter drops: the commit that moved or spoilt the file, else the one that set the filter.</summary>
    public static Culprit OfFilter(Facts facts, IReadOnlyList<Attribution> found) =>
        Removals.Find(found[0].Source!, found[0].Key) is not null ? OfRemoval(facts, found)
        : (found[0].Verdict ?? FilterWords.DroppedOnBranch(facts, found[0]))?.Step is SelectionStep.Include or SelectionStep.Exclude or SelectionStep.Recurse
            ? DeclaredCulprits.OfFilter(facts, found[0].Source!)
            : On(found[0].Source!, $"made {Words.Names(found.Select(a => a.File!))} such that Argo CD does not take {(found.Count == 1 ? "it" : "them")}", null, "no commit since the last sync did");

    /// <summary>Of a target that lost everything: when all of it went in one way. Null else.</summary>
    public static Culprit? OfAll(Facts facts)
    {
        var all = Attributions.Of(facts).GroupBy(a => (a.Kind, a.Source, a.Removal?.Entry.Commit.Id)).ToList();
        return all is not [var one] ? null : one.Key.Kind switch
        {
            AttributionKind.RemovedFromTracked => OfRemoval(facts, [.. one]),
            AttributionKind.DroppedByFilter => OfFilter(facts, [.. one]),
            _ => null,
        };
    }

    /// <summary>Of what Git changed since the last sync: the newest commit.</summary>
    public static Culprit OfCommits(SourceFacts source, IReadOnlyList<GitHistoryEntry> commits, bool onTracked)
    {
        var newest = commits[0];
        var files = Words.Names(newest.Changes.Items.Select(c => c.Path), 4);
        return On(source, $"changed {files}{(commits.Count > 1 ? $", the newest of {commits.Count} commits" : "")}", newest.Commit, "") with { OnRevision = onTracked };
    }

    /// <summary>Of a branch that stands elsewhere than what was compared.</summary>
    public static Culprit OfMove(MovedHead moved) => moved switch
    {
        { IsLost: true } => On(moved.Source, $"moved {Words.Short(moved.Source.Source.EffectiveRevision)} away from {Words.Short(moved.Compared)}", null, "Git does not record who moves a branch"),
        { Head.OwnCommits: { Count: > 0 } own } => OfCommits(moved.Source, own.Items, true),
        _ => On(moved.Source, $"moved {Words.Short(moved.Source.Source.EffectiveRevision)}", null, moved.Source.Head.Why ?? "the commits between were not read"),
    };

    /// <summary>A commit of the tracked revision; without one, why there is none.</summary>
    public static Culprit On(SourceFacts source, string act, GitCommit? commit, string why) => new(act, source.Source.RepoUrl)
    {
        Commit = commit,
        Revision = source.Source.EffectiveRevision,
        OnRevision = commit is null ? null : true,
        Why = commit is null ? why : null,
    };
}
