using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Live objects come from files that the tracked revision never had; another branch has them, or had them when they were deployed.
/// Found: the object waits for pruning, no file on the tracked revision declares it, and a branch or a past deployment
/// (status.history names its revision and filter) does, without any commit of the tracked revision having taken it away.
/// Do: protect the objects, then merge the branch, or follow it for a while together with its filter. Never prune.
/// Confused with: removed-from-git (the tracked revision had the file and a commit deleted it) and
/// filter-excludes-file (the file is there, the filter drops it).
/// </summary>
public sealed class FileMissingOnRevision : ICauseRule
{
    public CauseDescription Description { get; } = new("file-missing-on-revision", "The file is not on the tracked revision", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 10);

    public IEnumerable<Cause> Explain(Facts facts) =>
        Attributions.Of(facts, AttributionKind.OnlyElsewhere)
            .GroupBy(a => (a.Source!.Source.RepoUrl, a.Source.Source.Path, a.Branch?.Name))
            .Select(g => Describe(facts, [.. g]));

    public IEnumerable<NotChecked> Unchecked(Facts facts) => Attributions.Of(facts, AttributionKind.Unknown) is { Count: > 0 } unknown
        ? [new NotChecked(Description.Id, $"Where {Words.Names(unknown.Select(a => a.Key.Name))} came from", OriginUnknown.Why(facts))]
        : [];

    private Cause Describe(Facts facts, IReadOnlyList<Attribution> found)
    {
        var source = found[0].Source!;
        var keys = found.Select(a => a.Key).ToList();
        var data = keys.Exists(k => DataObjects.HoldsData(k) && !facts.IsProtected(k));
        var remedies = Protection.Where(facts, keys).Concat(WaysOut.Of(facts, source)).ToList();
        var proven = remedies.Exists(r => r is { Safety: RemedySafety.Safe, Proven: true });
        return Description.Found(OriginWords.Sentence(facts, found), data ? Severity.DataAtRisk : Severity.Waiting, proven ? Confidence.Proven : Confidence.Likely, OriginWords.Evidence(facts, found).ToEquatableList())
            .With(remedies)
            .Trying(source)
            .About(keys)
            .Saying(
                $"{Words.Names(found.Select(a => a.File!))} {(keys.Count == 1 ? "is" : "are")} the {(keys.Count == 1 ? "file" : "files")}; {found[0].Tracked} does not have {(keys.Count == 1 ? "it" : "them")}, and none of its commits took {(keys.Count == 1 ? "it" : "them")} away",
                OriginWords.HeadHasIt(facts, found),
                PruneWords.Sentence(facts, keys)) with { RootKey = found[0].Branch is { } b ? $"{source.Source.RepoUrl} {b.Name}" : null };
    }
}
