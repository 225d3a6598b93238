using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says what Git changed since the last sync.</summary>
internal static class CommitWords
{
    public static string Sentence(Facts facts, CommitsBetween between)
    {
        var tracked = Words.Short(between.Source.Source.EffectiveRevision);
        var changed = Words.Names(between.Explained.Select(r => $"{r.Key.Kind} {r.Key.Name}"), 4);
        var synced = Words.Short(between.Synced.Commit);
        return between switch
        {
            { Before: { } before } => $"{facts.Application.Key.Name} follows {tracked} now and was synced last from {At(before, synced)}: {Differ(facts, between, tracked, changed)}",
            { Lost.Count: 0 } => $"{Arrived(facts, between.Commits, $" on {tracked} since the last sync")} changed {changed}: the last sync was of {synced}",
            _ => $"The last sync was of {synced}, which {tracked} does not have: {Differ(facts, between, tracked, changed)}",
        };
    }

    private static string At(string revision, string commit) => Words.Short(revision) == commit ? commit : $"{Words.Short(revision)}@{commit}";

    private static string Differ(Facts facts, CommitsBetween between, string tracked, string changed) => between.Commits.Count > 0
        ? $"{Arrived(facts, between.Commits, $" that only {tracked} has")} changed {changed}"
        : $"{tracked} lacks {Arrived(facts, between.Lost, "")}{(between.Lost.Count > 1 ? "" : ",")} so {changed} {(between.Explained.Count == 1 ? "differs" : "differ")}";

    private static string Arrived(Facts facts, IReadOnlyList<GitHistoryEntry> commits, string which)
    {
        var newest = commits[0].Commit;
        return commits.Count > 1
            ? $"{commits.Count} commits{which}, the newest {Words.Commit(newest, facts.Now)},"
            : $"{Words.Commit(newest, facts.Now)} ({Words.Cap(newest.Subject, 80)})";
    }
}
