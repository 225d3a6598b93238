using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The tracked revision had the file, and a commit of its own history deleted it, moved it out of the path or edited the object
/// out of it; the live object waits for pruning. That an old branch still has the file changes nothing: it was deleted on purpose.
/// Found: the deployment that brought the object (status.history) names its file, and the commits since then hold its removal.
/// Do: ask the author of the commit; prune if it was meant, revert the commit if not.
/// Confused with: file-missing-on-revision (the tracked revision never had the file) and filter-excludes-file (it still has it).
/// </summary>
public sealed class RemovedFromGit : ICauseRule
{
    public CauseDescription Description { get; } = new("removed-from-git", "Removed from Git", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 25);

    public IEnumerable<Cause> Explain(Facts facts) =>
        Attributions.Of(facts, AttributionKind.RemovedFromTracked)
            .GroupBy(a => (a.Source!.Source.Path, a.Removal?.Entry.Commit.Id, a.Removal?.FileStays))
            .Select(g => Describe(facts, [.. g]));

    private Cause Describe(Facts facts, IReadOnlyList<Attribution> found)
    {
        var keys = found.Select(a => a.Key).ToList();
        var data = keys.Exists(k => DataObjects.HoldsData(k) && !facts.IsProtected(k));
        var commit = found[0].Removal?.Entry.Commit;
        return Description.Found(Sentence(facts, found), data ? Severity.DataAtRisk : Severity.Waiting, commit is null ? Confidence.Likely : Confidence.Proven, Evidence(facts, found).ToEquatableList())
            .With(RemovalRemedies.Of(facts, found[0].Source!, keys, commit))
            .Trying(found[0].Source)
            .About(keys)
            .Saying(found.Where(a => a.Verdict is not null).Select(a => $"{a.Verdict!.Path} declares {a.Key.Name} too, and is not taken: {FilterWords.Reason(a.Verdict, a.Source!.Source)}")
                .Append(PruneWords.Protected([.. keys.Where(facts.IsProtected)]))) with { RootKey = commit is null ? null : $"{found[0].Source!.Source.RepoUrl} {commit.Id}", Culprit = Culprits.OfRemoval(facts, found) };
    }

    private static string Sentence(Facts facts, IReadOnlyList<Attribution> found)
    {
        var names = RemovalWords.Objects(found);
        var how = RemovalWords.How(found, found[0].Removal);
        var who = found[0].Removal is { } removal ? $"{Words.Commit(removal.Entry.Commit, facts.Now)}, {how}" : $"A commit on {found[0].Tracked} {how}";
        return $"{who}: {names} {(found.Count == 1 ? "is" : "are")} live and no longer on {found[0].Tracked}";
    }

    private static IEnumerable<Evidence> Evidence(Facts facts, IReadOnlyList<Attribution> found)
    {
        if (found[0].Removal is { Entry: var by })
        {
            yield return Cited.Commit(found[0].Source!.Source.RepoUrl, by.Commit, $"It changed {Words.Names(by.Changes.Items.Select(c => c.OldPath ?? c.Path))}.");
        }

        if (found[0].Deployment is { } deployment)
        {
            yield return Cited.Deployment(facts, deployment);
        }
    }
}
