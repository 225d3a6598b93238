using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD rendered nothing, or less than there is, although Git selects the files at the very commit that it compared: its
/// cache of rendered manifests is stale or wrong. What lives then waits for pruning without any reason in Git.
/// Found: every file under the path is judged as Argo CD judges it, at the compared commit and with the compared filter; a file that is taken declares an object that has no target.
/// Do: hard-refresh, and look again. Never prune before that.
/// Confused with: nothing-rendered and filter-excludes-file (Git selects nothing either), and comparison-stale (Argo CD has not looked since Git moved).
/// </summary>
public sealed class ManifestCacheStale : ICauseRule
{
    public CauseDescription Description { get; } = new("manifest-cache-stale", "Argo CD's rendered manifests are stale", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 90);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var pending = StaleTarget.Of(facts);
        var found = pending.Count > 0 ? pending : StaleTarget.OfEmpty(facts);
        if (found.Count == 0)
        {
            yield break;
        }

        var keys = found.Select(f => f.Key).ToList();
        var open = pending.Count > 0 && keys.Exists(k => DataObjects.HoldsData(k) && !facts.IsProtected(k));
        yield return Description.Found(Sentence(facts, found, pending.Count > 0), open ? Severity.DataAtRisk : Severity.Broken, pending.Count > 0 ? Confidence.Likely : Confidence.Possible, Evidence(facts, found).ToEquatableList())
            .With([.. pending.Count > 0 ? Protection.Where(facts, keys) : [], HardRefresh(facts), .. PruneWarning.Of(facts)])
            .About(keys)
            .Saying(pending.Count > 0 ? PruneWords.Sentence(facts, keys) : null);
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) =>
        EmptyTarget.IsEverythingPending(facts) && facts.PendingPrunes().Count > 0 && facts.Sources.Items.FirstOrDefault(s => !s.Tracked.IsKnown) is { } source
            ? [new NotChecked(Description.Id, "Whether Git selects what Argo CD did not render", source.Tracked.Why ?? "Git was not read")]
            : [];

    private static string Sentence(Facts facts, IReadOnlyList<(SourceFacts Source, FileVerdict File, ResourceKey Key)> found, bool live)
    {
        var source = found[0].Source;
        var at = $"{Words.Cap(source.Source.EffectiveRevision, 120)}@{Words.Short(source.Tracked.Value!.Commit)}";
        var files = found.Select(f => f.File.Path).Distinct().ToList();
        return !live || EmptyTarget.IsEverythingPending(facts)
            ? $"Argo CD rendered nothing, but {Words.Count(files.Count, "file")} of {source.Source.Path} {(files.Count == 1 ? "matches" : "match")} at {at}, which it compared"
            : $"Argo CD did not render {DataObjects.Names([.. found.Select(f => f.Key)])}, but {Words.Names(files)} {(files.Count == 1 ? "declares" : "declare")} {(found.Count == 1 ? "it" : "them")} at {at}, which it compared";
    }

    private static IEnumerable<Evidence> Evidence(Facts facts, IReadOnlyList<(SourceFacts Source, FileVerdict File, ResourceKey Key)> found)
    {
        yield return new Evidence($"{Words.Count(facts.Application.ResourceCount, "resource")}, {facts.PendingPrunes().Count} without a target; no error.", "Argo CD status.resources", facts.Application.ReconciledAt);
        foreach (var (source, file, key) in found.Take(10))
        {
            var commit = source.Tracked.Value!.Commit;
            yield return new Evidence($"{file.Path} is taken and declares {key.Kind} {Words.Cap(key.Name, 120)}.", Cited.Git(source.Source.RepoUrl, source.Source.EffectiveRevision, commit), source.Tracked.At, new EvidenceLink(source.Source.RepoUrl, commit, Removals.FullPath(source.Source.Path, file.Path)));
        }
    }

    private static Remedy HardRefresh(Facts facts) => new(
        $"Hard-refresh {facts.Application.Key.Name}: Argo CD renders anew, without its cache.", "A refresh itself changes nothing; with auto-sync on, a sync may follow.", RemedySafety.NeedsCare, Action: "hard-refresh",
        Commands: [new CopyableCommand("Hard-refresh with argocd", $"argocd app get {Shell.Word(facts.Application.Key.Name)} -N {Shell.Word(facts.Application.Key.Namespace)} --hard-refresh", "shell")]);
}
