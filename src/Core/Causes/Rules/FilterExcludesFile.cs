using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The file of a live object is under the path, and the source's include, exclude or recurse setting, the file's extension
/// or a skip marker drops it; or the branch that would bring the file meets the same filter.
/// Found: every file under the path is judged as Argo CD judges it, and the one that declares the object is not taken.
/// Do: change the pattern where it is declared, then sync. Never prune.
/// Confused with: file-missing-on-revision (no such file at all) and removed-from-git (it was there and is deleted).
/// </summary>
public sealed class FilterExcludesFile : ICauseRule
{
    public CauseDescription Description { get; } = new("filter-excludes-file", "The filter drops the file", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 15);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var dropped = Attributions.Of(facts, AttributionKind.DroppedByFilter);
        var afterMerge = Attributions.Of(facts, AttributionKind.OnlyElsewhere).Where(a => FilterWords.DroppedOnBranch(facts, a) is not null).ToList();
        return dropped.GroupBy(a => (a.Source!.Source.Path, a.Verdict!.Step)).Select(g => OnTracked(facts, [.. g]))
            .Concat(EmptyTarget.IsWhole(facts) ? EmptyTarget.Dropped(facts).GroupBy(d => (d.Source.Source.Path, d.File.Step)).Select(g => Everything(facts, [.. g])) : [])
            .Concat(afterMerge.GroupBy(a => (a.Source!.Source.Path, a.Branch!.Name)).Select(g => OnBranch(facts, [.. g])));
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts)
    {
        foreach (var source in Attributions.Of(facts, AttributionKind.OnlyElsewhere).Where(a => a.Branch is null && a.Source is { Branches.IsKnown: false }).GroupBy(a => a.Source!))
        {
            yield return new NotChecked(Description.Id, $"Whether the filter would take the files of {DataObjects.Names([.. source.Select(a => a.Key)])} after a merge", source.Key.Branches.Why ?? "the branches were not read");
        }
    }

    private Cause OnTracked(Facts facts, IReadOnlyList<Attribution> found)
    {
        var source = found[0].Source!;
        var revision = source.Tracked.Value!;
        var sentence = $"{Words.Names(found.Select(a => a.File!))} {(found.Count == 1 ? "is" : "are")} on {found[0].Tracked}, but {FilterWords.Reason(found[0].Verdict!, source.Source, found.Count)}, "
            + $"so {DataObjects.Names([.. found.Select(a => a.Key)])} {(found.Count == 1 ? "has" : "have")} no target";
        var evidence = found.Take(10).Select(a => new Evidence($"{a.File}: {a.Verdict!.Why}", Cited.Git(source.Source.RepoUrl, found[0].Tracked, revision.Commit), source.Tracked.At, new EvidenceLink(source.Source.RepoUrl, revision.Commit, Removals.FullPath(source.Source.Path, a.File!))));
        return Finish(facts, found, Description.Found(sentence, Severity.Waiting, Confidence.Proven, evidence.ToEquatableList()), FilterWords.History(facts, found[0]));
    }

    private Cause OnBranch(Facts facts, IReadOnlyList<Attribution> found)
    {
        var source = found[0].Source!;
        var branch = found[0].Branch!;
        var sentence = $"Even after a merge the filter on {found[0].Tracked} would drop {(found.Count == 1 ? "it" : "them")}: {FilterWords.Counts(branch, source.Source)}";
        var evidence = new Evidence($"{Words.Names(found.Select(a => a.File!))}: {FilterWords.DroppedOnBranch(facts, found[0])!.Why}", Cited.Git(source.Source.RepoUrl, branch.Name, branch.Commit), source.Branches.At, new EvidenceLink(source.Source.RepoUrl, branch.Commit, Removals.FullPath(source.Source.Path, found[0].File!)));
        return Finish(facts, found, Description.Found(sentence, Severity.Waiting, Confidence.Proven, [evidence, .. FilterWords.Declarations(facts, source)]), FilterWords.Change(source, branch));
    }

    private Cause Everything(Facts facts, IReadOnlyList<(SourceFacts Source, FileVerdict File)> dropped)
    {
        var (source, file) = dropped[0];
        return Description.Found(
                $"{Words.Names(dropped.Select(d => d.File.Path))} {(dropped.Count == 1 ? "is" : "are")} on {source.Source.EffectiveRevision}, but {FilterWords.Reason(file, source.Source, dropped.Count)}, so nothing is rendered",
                Severity.Waiting, Confidence.Proven, EmptyTarget.Files(facts).ToEquatableList())
            .With([FilterEdit.Of(facts, [.. dropped.Select(d => new Attribution(new ManagedResourceStatus(d.File.Objects[0].Key, "", SyncStatus.None, HealthStatus.None, null, false, false, false, 0), AttributionKind.DroppedByFilter, d.Source, d.File.Path, d.File))])]);
    }

    private static Cause Finish(Facts facts, IReadOnlyList<Attribution> found, Cause cause, string? detail)
    {
        var keys = found.Select(a => a.Key).ToList();
        return (cause with { Culprit = Culprits.OfFilter(facts, found), Severity = keys.Exists(k => DataObjects.HoldsData(k) && !facts.IsProtected(k)) ? Severity.DataAtRisk : Severity.Waiting })
            .With(Protection.Where(facts, keys).Concat(WaysOut.Of(facts, found[0].Source!)).Append(FilterEdit.Of(facts, found)))
            .Trying(found[0].Source)
            .About(keys)
            .Saying(detail, PruneWords.Sentence(facts, keys));
    }
}
