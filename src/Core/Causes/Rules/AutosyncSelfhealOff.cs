using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Auto-sync is on, this revision was synced already, and self-heal is off: what changed in the cluster since then stays as it is.
/// Found: the last operation succeeded with the compared revisions and sources, and automated.selfHeal is off; by the auto-sync
/// trace. For Helm, Kustomize and plugins only likely: their parameters are not compared.
/// Do: sync by hand to take the change back, or bring it to Git; a new commit is synced by itself and takes it back too.
/// Confused with: autosync-off (nothing is synced by itself), autosync-last-attempt-failed (that revision failed).
/// </summary>
public sealed class AutosyncSelfhealOff : ICauseRule
{
    public CauseDescription Description { get; } = new("autosync-selfheal-off", "Auto-sync does not heal", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 10);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var gate = facts.Trace()[GateId.MayHeal];
        if (gate.State != GateState.Stops)
        {
            yield break;
        }

        var name = facts.Application.Key.Name;
        var rendered = facts.Application.Sources.Items.Any(s => s.HasHelm || s.HasKustomize || s.HasPlugin);
        yield return Description.Found(
                $"Auto-sync of {name} does not act on changes in the cluster: {Words.Names(facts.Application.Revisions.Items.Select(Words.Short))} was synced already, and self-heal is off",
                Severity.Waiting, rendered ? Confidence.Likely : Confidence.Proven, [gate.Evidence!])
            .With(
            [
                new Remedy($"Sync {name} by hand when the difference is understood.", "Sets what differs back to Git's value; deletes nothing without prune.", RemedySafety.NeedsCare, Action: "sync") { Preview = new WhatIfScenario() },
            ])
            .Saying("The next new commit is synced by itself, and takes the change back with it");
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.Trace()[GateId.MayHeal] is { State: GateState.Unknown } gate
        ? [new NotChecked(Description.Id, "Whether self-heal would be needed", gate.Answer)]
        : [];
}
