using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The parent application (app-of-apps) will undo, or has undone, an edit of this Application: a field that its Git declares
/// goes back at the parent's next sync, or within seconds when the parent heals itself.
/// Found: the manifest in the parent's Git, the live source, the deployments that status.history remembers, and the parent's last sync.
/// Do: change the manifest in the parent's Git; an edit in the cluster does not last.
/// Confused with: applicationset-reverts, the same for an ApplicationSet.
/// </summary>
public sealed class ParentReverts : ICauseRule
{
    public CauseDescription Description { get; } = new("parent-reverts", "The parent puts it back", CauseFamily.Unseen, DecisionOrder.Unseen + 10);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (facts.Parent.ValueIfKnown is not { Declared: { } manifest } parent)
        {
            yield break;
        }

        if (facts.SpecEdit() is { } edit && RevertOracle.Of(facts.Application, SpecOwners.Of(facts), edit, facts.Now) is { IsCertain: true, When: not RevertWhen.AtOnce } revert)
        {
            yield return Finish(facts, manifest, revert.Sentence, []);
        }
        else if (facts.UndoneDeployment() is { } undone)
        {
            yield return Undone(facts, parent, manifest, undone);
        }
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.UnreadDeclaration() is { } unread
        ? [new NotChecked(Description.Id, $"Whether {unread.Parent} puts an edit of this application back", unread.Why)]
        : [];

    private Cause Undone(Facts facts, ParentFacts parent, DeclaredApplication manifest, Deployment undone)
    {
        var (by, evidence) = PutBack(facts, parent, undone);
        var deployed = new Evidence($"Deployed {Words.Short(undone.Revision ?? "")} from {undone.Source.EffectiveRevision}{Cited.By(undone)}.", Deployments.Source(facts.Application), undone.DeployedAt);
        var cause = Finish(facts, manifest, $"{facts.Application.Key.Name} follows {facts.Tracked()} again, as {parent.Name} declares{by}", [.. evidence, deployed])
            .Saying($"Before, it followed {undone.Source.EffectiveRevision} with {WaysOut.Filter(undone.Source.Directory)} (deployed{Cited.By(undone)}); who patched it is not recorded");
        return evidence.Count == 0 ? cause with { Confidence = Confidence.Likely } : cause;
    }

    /// <summary>Who put it back: the parent's sync that rewrote it, else Argo CD's own mark on the field; nothing when neither says.</summary>
    private static (string Clause, EquatableList<Evidence> Evidence) PutBack(Facts facts, ParentFacts parent, Deployment undone)
    {
        if (facts.ParentSync(undone.DeployedAt) is { } sync)
        {
            var by = sync.Operation.By is { Length: > 0 } user ? $" by {Words.Cap(user, 60)}" : sync.Operation.Automated ? " by auto-sync" : "";
            return ($": {parent.Name} was synced{by} {Words.Age(facts.Now, sync.FinishedAt ?? facts.Now)} and put it back",
                [new Evidence($"{parent.Name}: application.argoproj.io/{facts.Application.Key.Name} configured.", "Argo CD sync result of the parent", sync.FinishedAt)]);
        }

        return facts.ControllerWrote(undone.DeployedAt) is { At: { } at }
            ? ($": a sync of {parent.Name} put it back {Words.Age(facts.Now, at)}", [new Evidence("argocd-controller wrote spec.source.", "Kubernetes managedFields of the Application", at)])
            : ("", []);
    }

    private Cause Finish(Facts facts, DeclaredApplication manifest, string sentence, EquatableList<Evidence> evidence) =>
        Description.Found(sentence, Severity.Waiting, Confidence.Proven,
            [.. evidence, new Evidence($"{manifest.File} declares {manifest.Source.EffectiveRevision} with {WaysOut.Filter(manifest.Source.Directory)}.", $"Git {Words.Repository(manifest.RepoUrl)}", facts.Parent.At, new EvidenceLink(manifest.RepoUrl, facts.Parent.ValueIfKnown?.Application?.Source.EffectiveRevision ?? "HEAD", manifest.File, manifest.FilterLine ?? manifest.Line))])
        .With([new Remedy($"Change {manifest.File} in {Words.Repository(manifest.RepoUrl)}: an edit in the cluster does not last.", "Nothing changes until the parent is synced.", RemedySafety.NeedsCare)]);
}
