using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The branch has moved on, in files that this application takes, and Argo CD has not compared it yet: what it says is of an older
/// commit. It asks Git every three minutes.
/// Found: the branch's head in Git is another commit than the compared one, and the files of the path differ between them.
/// Do: wait for the next look, or refresh.
/// Confused with: new-commit (Argo CD has compared it, nobody has synced it) and synced-but-behind (it looked since, or the compared
/// commit is not on the branch any more).
/// </summary>
public sealed class GitAheadOfArgocd : ICauseRule
{
    public CauseDescription Description { get; } = new("git-ahead-of-argocd", "Git is ahead of Argo CD", CauseFamily.Unseen, DecisionOrder.Unseen + 30);

    public IEnumerable<Cause> Explain(Facts facts) => MovedHead.Of(facts)
        .Where(m => m.Ref is not null && !(facts.Application.Sync == SyncStatus.Synced && (m.IsLost || m.IsPassedOver(facts))))
        .Select(m => Describe(facts, m));

    public IEnumerable<NotChecked> Unchecked(Facts facts)
    {
        if (facts.Application is not { Sync: SyncStatus.Synced or SyncStatus.OutOfSync, DeletionTimestamp: null })
        {
            yield break;
        }

        if (facts.Sources.Count == 0 && facts.Application.Sources.Items.Any(s => s.Chart is null))
        {
            yield return new NotChecked(Description.Id, "Whether Git has moved on", "Git was not read");
        }

        foreach (var source in facts.Sources.Items.Where(s => s.Source.Chart is null && !s.Refs.IsKnown))
        {
            yield return new NotChecked(Description.Id, $"Whether {Words.Short(source.Source.EffectiveRevision)} of {Words.Repository(source.Source.RepoUrl)} has moved on", source.Refs.Why ?? "the repository is not read yet");
        }

        foreach (var moved in MovedHead.Of(facts).Where(m => m is { Ref: not null, Head: null }))
        {
            yield return new NotChecked(Description.Id, $"Which files changed between {Words.Short(moved.Compared)} and {Words.Short(moved.Ref!.Commit)}", moved.Source.Head.Why ?? "the commits between were not read");
        }
    }

    private Cause Describe(Facts facts, MovedHead moved)
    {
        var between = moved.Head is { OwnCommits.Count: > 1 and var count } ? $", {count} commits on" : "";
        return Description.Found(
                $"{MovedWords.Stands(facts, moved)}{between}, and Argo CD has compared {Words.Short(moved.Compared)} and not looked since",
                Severity.Info, moved.Head is null ? Confidence.Possible : Confidence.Proven, MovedWords.Evidence(facts, moved).ToEquatableList())
            .With([MovedWords.Look(facts, hard: false)])
            .Saying(MovedWords.Changes(moved), moved.IsLost ? $"{Words.Short(moved.Source.Source.EffectiveRevision)} does not have {Words.Short(moved.Compared)} any more" : null)
            with { RootKey = $"{moved.Source.Source.RepoUrl} {moved.Ref!.Commit}", Culprit = Culprits.OfMove(moved) };
    }
}
