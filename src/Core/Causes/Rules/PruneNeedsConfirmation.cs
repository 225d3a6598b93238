using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Objects that Git no longer declares are marked Prune=confirm: no prune deletes them before somebody confirms it.
/// Found: the running sync says that it is waiting for pruning confirmation, or status.resources says requiresDeletionConfirmation
/// (Argo CD 2.14 says only the first).
/// Do: find out why Git does not declare them. Confirm only what may be gone; terminate the sync when they are to stay.
/// Confused with: prune-skipped (Prune=false, or a sync without prune) and removed-from-git, which names who removed them.
/// </summary>
public sealed class PruneNeedsConfirmation : ICauseRule
{
    private const string Mark = "waiting for pruning confirmation of ";
    private const int WithoutOperation = 70;

    public CauseDescription Description { get; } = new("prune-needs-confirmation", "A prune waits for a confirmation", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 1);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var state = facts.Application.OperationState;
        var awaited = state is { Phase: OperationPhase.Running, Operation.DryRun: false } ? Awaited.After(state.Message, Mark) : null;
        var keys = facts.PendingPrunes().Where(r => r.RequiresDeletionConfirmation || (awaited?.Kind == r.Key.Kind && awaited.Name == r.Key.Name)).Select(r => r.Key).ToList();
        if (keys.Count == 0 && awaited is null)
        {
            yield break;
        }

        // The first object is named by the message, the others only by the flags of newer versions.
        var names = awaited is { Others.Length: > 0 } || keys.Count == 0 ? awaited!.ToString() : Words.Names(keys.Select(k => Words.Cap(k.ToString(), 120)));
        var sentence = awaited is null
            ? $"{names} {(keys.Count == 1 ? "is" : "are")} not declared in Git and marked Prune=confirm: no sync deletes {(keys.Count == 1 ? "it" : "them")} before somebody confirms it"
            : $"The sync of {facts.Application.Key.Name} waits{state!.Since(facts)} until somebody confirms the deletion of {names}";
        var cause = Description.Found(sentence, keys.Exists(DataObjects.HoldsData) ? Severity.DataAtRisk : Severity.Waiting, Confidence.Proven, Evidence(facts, awaited is null ? null : state, keys))
            .With([.. awaited is null ? [] : new[] { Keep(facts) }, Confirm(facts, names, keys)])
            .About(keys);
        yield return awaited is null ? cause with { Order = DecisionOrder.OutOfSync + WithoutOperation } : cause with { Explained = [ExplainedText.Of(state!)] };
    }

    private static EquatableList<Evidence> Evidence(Facts facts, OperationState? state, List<ResourceKey> keys) =>
    [
        .. state is null ? Array.Empty<Evidence>() : [state.Cite()],
        .. keys.Count == 0 ? Array.Empty<Evidence>() : [new Evidence($"requiresPruning, to be confirmed: {Words.Names(keys.Select(k => Words.Cap(k.ToString(), 120)))}.", "Argo CD status.resources", facts.Application.ReconciledAt)],
    ];

    private static Remedy Keep(Facts facts) => Terminate.Of(facts, " when they are to stay") with
    {
        Effect = "They stay; what the sync has applied by then stays too.", Safety = RemedySafety.Protects,
    };

    private static Remedy Confirm(Facts facts, string names, List<ResourceKey> keys) => new(
        $"Confirm only when {names} may be gone.",
        $"Argo CD deletes everything of {facts.Application.Key.Name} that waits for a confirmation{(keys.Exists(DataObjects.HoldsData) ? ", with its data" : "")}.",
        keys.Exists(DataObjects.HoldsData) ? RemedySafety.Dangerous : RemedySafety.NeedsCare,
        Commands: [new CopyableCommand("Confirm the deletion", $"kubectl annotate applications.argoproj.io{Kubectl.In(facts.Application.Key.Namespace)} {Shell.Word(facts.Application.Key.Name)} argocd.argoproj.io/deletion-approved=\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\" --overwrite", "shell")]);
}
