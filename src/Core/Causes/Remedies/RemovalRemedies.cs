using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>What to do about live objects that a commit took out of Git: take the commit back, or let them go.</summary>
internal static class RemovalRemedies
{
    public static IEnumerable<Remedy> Of(Facts facts, SourceFacts source, IReadOnlyList<ResourceKey> keys, GitCommit? commit)
    {
        // A sync with prune takes everything that waits, not only what this commit removed.
        var pending = facts.PendingPrunes().Select(p => p.Key).Where(k => !facts.IsProtected(k)).ToList();
        var protections = keys.Any(DataObjects.HoldsData) ? Protection.Where(facts, keys) : [];
        return [.. protections, commit is null ? Revert(commit) : Revert(commit).Reverting(facts, source, commit.Id), .. WaysOut.Pairs(facts, source), pending.Count == 0 ? Unprotect(keys) : Prune(facts, pending)];
    }

    private static Remedy Revert(GitCommit? commit) => new(
        commit is null ? "Find the commit that removed it, and revert it if it was not meant." : $"If it was not meant: revert {commit.ShortId}, then sync.",
        "Nothing is deleted; the commit's other changes are taken back too.", RemedySafety.NeedsCare, Commands: commit is null ? [] : [new CopyableCommand("Revert", $"git revert {commit.Id}", "shell")]);

    private static Remedy Unprotect(IReadOnlyList<ResourceKey> keys) => new(
        $"If it was meant: take Prune=false away from {DataObjects.Names(keys)} first; a prune skips {(keys.Count == 1 ? "it" : "them")} until then.",
        "Nothing is deleted while the option stands.", RemedySafety.NeedsCare);

    private static Remedy Prune(Facts facts, List<ResourceKey> pending)
    {
        var data = pending.Exists(k => DataObjects.HoldsData(k) || facts.DataOf(k).Count > 0);
        return new(
            $"If it was meant: sync with prune, after looking at {(pending.Count == 1 ? "" : "each of ")}{DataObjects.Names(pending)}.",
            $"Deletes {Words.Count(pending.Count, "live object")}{(data ? ", with their data" : "")}.",
            data ? RemedySafety.Dangerous : RemedySafety.NeedsCare, Proven: true, Action: data ? null : "sync",
            Parameters: data ? [] : [KeyValuePair.Create("prune", "true")]);
    }
}
