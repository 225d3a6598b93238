using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says where a branch stands that Argo CD has not compared.</summary>
internal static class MovedWords
{
    /// <summary><c>main is at 1a2b3c4 by Ada, 2 min ago (Add orders)</c>.</summary>
    public static string Stands(Facts facts, MovedHead moved)
    {
        var name = Words.Short(moved.Source.Source.EffectiveRevision);
        return moved.Ref is not { } head ? $"{name} does not exist in {Words.Repository(moved.Source.Source.RepoUrl)} any more"
            : moved.Head?.Tip is { } tip ? $"{name} is at {Words.Commit(tip, facts.Now)} ({Words.Cap(tip.Subject, 80)})"
            : $"{name} is at {Words.Short(head.Commit)}";
    }

    public static IEnumerable<Evidence> Evidence(Facts facts, MovedHead moved)
    {
        var source = moved.Source.Source;
        yield return new Evidence($"Compared: {Words.Short(moved.Compared)}.", "Argo CD status.sync.revision", facts.Application.ReconciledAt, new EvidenceLink(source.RepoUrl, moved.Compared));
        yield return new Evidence(
            moved.Ref is { } head ? $"{head.ShortName} is {Words.Short(head.Commit)}{(head.MovedAt is { } at ? $", moved {Words.Age(facts.Now, at)}" : "")}." : $"No branch or tag {Words.Cap(source.EffectiveRevision, 120)}.",
            $"Git {Words.Repository(source.RepoUrl)}", moved.Source.Refs.Value?.At, moved.Ref is null ? null : new EvidenceLink(source.RepoUrl, moved.Compared, CompareWith: moved.Ref.Commit));
        foreach (var entry in (moved.Head?.OwnCommits.Items ?? []).Take(5))
        {
            yield return Cited.Commit(source.RepoUrl, entry.Commit, $"It changed {Words.Names(entry.Changes.Items.Select(c => c.Path), 4)}.");
        }
    }

    /// <summary>Asking Argo CD to look: with auto-sync on, what it finds is applied.</summary>
    public static Remedy Look(Facts facts, bool hard)
    {
        var acts = facts.Application.SyncPolicy.IsAutoSyncOn;
        return new Remedy(
            $"{(hard ? "Hard-refresh" : "Refresh")} {facts.Application.Key.Name}: Argo CD asks Git at once.",
            acts ? "Auto-sync is on: what Git says then is applied." : "A refresh changes nothing in the cluster.",
            acts ? RemedySafety.NeedsCare : RemedySafety.Safe, Action: hard ? "hard-refresh" : "refresh");
    }

    /// <summary>What the commits between would do to the objects that the source takes; null when that was not read.</summary>
    public static string? Changes(MovedHead moved)
    {
        if (moved.Head?.Selection is not { Type: Rendering.SourceType.Directory } now || moved.Source.Tracked.ValueIfKnown?.Selection is not { } then)
        {
            return null;
        }

        var before = then.Objects.Items.ToLookup(o => o.Key, o => o.Json);
        var after = now.Objects.Items.ToLookup(o => o.Key, o => o.Json);
        var parts = new[]
        {
            Part("adds", after.Where(o => !before.Contains(o.Key)).Select(o => o.Key)),
            Part("changes", after.Where(o => before.Contains(o.Key) && !before[o.Key].SequenceEqual(o)).Select(o => o.Key)),
            Part("takes away", before.Where(o => !after.Contains(o.Key)).Select(o => o.Key)),
        };
        return string.Join("; ", parts.OfType<string>()) is { Length: > 0 } text ? $"What Git has now {text}" : null;
    }

    private static string? Part(string verb, IEnumerable<ResourceKey> keys) => keys.ToList() is { Count: > 0 } all ? $"{verb} {Words.Names(all.Select(k => $"{k.Kind} {k.Name}"), 4)}" : null;
}
