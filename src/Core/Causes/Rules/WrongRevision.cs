using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The application follows a revision that declares far fewer of the live objects than another branch does, under the same filter.
/// Found: at least three more live objects have a file on the other branch; both counts are said. Not when the parent's Git
/// declares the revision that is followed: then the files are missing there (file-missing-on-revision).
/// Do: point the application back at the branch that matches, after looking at what that changes. Never prune.
/// Confused with: file-missing-on-revision, which holds as well and names the files.
/// </summary>
public sealed class WrongRevision : ICauseRule
{
    public CauseDescription Description { get; } = new("wrong-revision", "Another branch matches what is live", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 20);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (BetterBranch.Of(facts) is not { } better || IsDeclaredByParent(facts))
        {
            yield break;
        }

        var pending = facts.PendingPrunes().Select(p => p.Key).ToList();
        var whole = better.OnBranch == better.Live;
        yield return Description.Found(
                $"{facts.Application.Key.Name} follows {facts.Tracked()}, which declares {better.OnTracked} of the {better.Live} live objects; {better.Branch.Name} declares {better.OnBranch}",
                pending.Exists(DataObjects.HoldsData) ? Severity.DataAtRisk : Severity.Waiting,
                whole ? Confidence.Proven : Confidence.Likely,
                Evidence(facts, better).ToEquatableList())
            .With(WaysOut.Of(facts, better.Source).Append(PointBack(facts, better)))
            .Trying(better.Source)
            .About(pending);
    }

    private static bool IsDeclaredByParent(Facts facts) =>
        facts.Parent.ValueIfKnown?.Declared is { } declared && declared.Source.EffectiveRevision == facts.Tracked();

    private static Remedy PointBack(Facts facts, BetterBranch better) => new(
        $"Point {facts.Application.Key.Name} at {better.Branch.Name} if that is the branch it should follow.",
        better.OnBranch == better.Live ? "Every live object has its file there: nothing is deleted." : $"{better.Live - better.OnBranch} live objects have no file there either.",
        RemedySafety.NeedsCare,
        Proven: better.OnBranch == better.Live,
        Action: "patch-source",
        Parameters: [KeyValuePair.Create("targetRevision", better.Branch.Name)],
        Link: new EvidenceLink(better.Source.Source.RepoUrl, facts.Tracked(), CompareWith: better.Branch.Name));

    private static IEnumerable<Evidence> Evidence(Facts facts, BetterBranch better)
    {
        var repo = better.Source.Source.RepoUrl;
        yield return new Evidence($"{better.OnTracked} of {better.Live} live objects have a file on {facts.Tracked()}.", Cited.Git(repo, facts.Tracked(), better.Source.Tracked.Value!.Commit), better.Source.Tracked.At);
        yield return new Evidence($"{better.OnBranch} of {better.Live} have one on {better.Branch.Name}.", Cited.Git(repo, better.Branch.Name, better.Branch.Commit), better.Source.Branches.At);
        if (better.Source.Deployed.Items.FirstOrDefault() is { } last)
        {
            yield return Cited.Deployment(facts, last);
        }
    }
}
