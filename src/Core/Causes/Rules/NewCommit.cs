using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Git has moved on: commits between the revision that was synced last and the one that is compared now changed the files of
/// resources that differ or are missing, and nobody has synced them yet.
/// The same when another revision was synced last: the branch was rewound, another one is followed now, or somebody synced a commit.
/// Found: the last deployment's commit (status.history, or the last operation) and the compared commit differ, Git lists the commits
/// between that touch files which the source takes, and the manifests of the resources differ.
/// Do: look at the commits, then sync; or let auto-sync do it.
/// Confused with: live-edit (Git stands still, the cluster moved) and resource-missing (nothing was ever synced).
/// </summary>
public sealed class NewCommit : ICauseRule
{
    public CauseDescription Description { get; } = new("new-commit", "New commits are not synced yet", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 40);

    public IEnumerable<Cause> Explain(Facts facts) => CommitsBetween.Of(facts).Select(c => Describe(facts, c));

    public IEnumerable<NotChecked> Unchecked(Facts facts)
    {
        if (CommitsBetween.IsUnknown(facts))
        {
            yield return new NotChecked(Description.Id, "Which commits came since the last sync", OriginUnknown.Why(facts));
        }
    }

    private Cause Describe(Facts facts, CommitsBetween between)
    {
        var failed = facts.FailedOnComparedRevision();
        var cause = Description.Found(
                CommitWords.Sentence(facts, between),
                failed is null ? Severity.Waiting : Severity.Broken,
                between.Source.Tracked.Value!.Selection is { Type: Rendering.SourceType.Directory } ? Confidence.Proven : Confidence.Likely,
                Evidence(facts, between, failed).ToEquatableList())
            .With(Remedies(facts, between, failed))
            .About(between.Explained.Select(r => r.Key))
            .Saying(failed is null ? null : $"The last sync of this revision {(facts.IsOperationRunning() ? "has not ended" : "did not succeed")}{(failed.Message.Length > 0 ? $": {Words.Cap(failed.Message, 300)}" : "")}");
        return cause with
        {
            Title = between.Lost.Count > 0 ? "Another revision was synced last" : cause.Title,
            RootKey = $"{between.Source.Source.RepoUrl} {between.Newest.Id}",
            Culprit = Culprits.OfCommits(between.Source, between.Commits.Count > 0 ? between.Commits : between.Lost, between.Commits.Count > 0),
        };
    }

    private static IEnumerable<Evidence> Evidence(Facts facts, CommitsBetween between, OperationState? failed)
    {
        foreach (var (entry, lost) in between.Commits.Take(5).Select(e => (e, false)).Concat(between.Lost.Take(3).Select(e => (e, true))))
        {
            yield return Cited.Commit(between.Source.Source.RepoUrl, entry.Commit, $"It changed {Words.Names(entry.Changes.Items.Select(c => c.Path), 4)}{(lost ? $"; {Words.Short(between.Source.Source.EffectiveRevision)} does not have it" : "")}.");
        }

        yield return Cited.Deployment(facts, between.Synced);
        if (Cited.FailedOperation(failed) is { } operation)
        {
            yield return operation;
        }
    }

    private static IEnumerable<Remedy> Remedies(Facts facts, CommitsBetween between, OperationState? failed)
    {
        var data = facts.PendingPrunes().Any(p => DataObjects.HoldsData(p.Key));
        yield return new Remedy(
            failed is null || facts.IsOperationRunning() ? $"Sync {facts.Application.Key.Name} without prune." : "Remove what the last sync failed on, then sync without prune.",
            $"Changes or creates {Words.Count(between.Explained.Count, "object")}{(between.Lost.Count > 0 ? $" and takes back what was synced from {Words.Short(between.Synced.Commit)}" : "")}; deletes nothing.{(data ? " Do not prune: databases would go." : "")}",
            RemedySafety.NeedsCare, Action: "sync",
            Link: new EvidenceLink(between.Source.Source.RepoUrl, between.Synced.Commit, CompareWith: between.Source.Tracked.Value!.Commit)) { Preview = failed is null ? new WhatIfScenario() : null };
    }
}
