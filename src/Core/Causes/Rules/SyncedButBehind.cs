using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD says Synced, and not with what the branch is: the compared commit is not on it any more (it was rewound, rewritten or
/// deleted), or Argo CD looked since the branch moved and compared the old commit all the same.
/// Found: the compared commit, the refs, and the commits that either side has alone.
/// Do: hard-refresh, so that Argo CD asks Git anew; then look at what differs.
/// Confused with: git-ahead-of-argocd (it has not looked yet) and revision-not-found (it looked, and says that the branch is gone).
/// </summary>
public sealed class SyncedButBehind : ICauseRule
{
    public CauseDescription Description { get; } = new("synced-but-behind", "Synced, but not with the branch", CauseFamily.Unseen, DecisionOrder.Unseen + 20);

    public IEnumerable<Cause> Explain(Facts facts) => facts.Application.Sync != SyncStatus.Synced ? []
        : MovedHead.Of(facts).Where(m => m.IsLost || m.IsPassedOver(facts)).Select(m => Describe(facts, m));

    private Cause Describe(Facts facts, MovedHead moved) => Description
        .Found(
            $"{facts.Application.Key.Name} is Synced with {Words.Short(moved.Compared)}{Why(facts, moved)}",
            Severity.Waiting, moved.Ref is null || moved.Head is not null ? Confidence.Proven : Confidence.Likely, MovedWords.Evidence(facts, moved).ToEquatableList())
        .With([MovedWords.Look(facts, hard: true)])
        .Saying(MovedWords.Changes(moved))
        with { RootKey = $"{moved.Source.Source.RepoUrl} {moved.Ref?.Commit ?? moved.Source.Source.EffectiveRevision}", Culprit = Culprits.OfMove(moved) };

    private static string Why(Facts facts, MovedHead moved) => moved switch
    {
        { Ref: null } => $", and {MovedWords.Stands(facts, moved)}",
        { IsLost: true } => $", which {Words.Short(moved.Source.Source.EffectiveRevision)} does not have any more: {MovedWords.Stands(facts, moved)}",
        _ => $", and {MovedWords.Stands(facts, moved)}: Argo CD has looked since and still compares the older one",
    };
}
