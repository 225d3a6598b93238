using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An ApplicationSet with strategy RollingSync syncs its applications step by step: it holds their auto-sync off and starts each
/// sync itself, when the step before is healthy.
/// Found: the application belongs to an ApplicationSet, automated.enabled is false, and the set says that it rolls out, with the step
/// and the state of each application (its applicationStatus): proven. Where the set was not read, the last operation tells whether
/// the set started it (likely, else possible).
/// Do: look at the application that the step waits for. A spec edit here is undone by the set.
/// Confused with: autosync-off (somebody switched it off: the set has no such strategy); applicationset-reverts.
/// </summary>
public sealed class RollingSync : ICauseRule
{
    private const string Controller = "applicationset-controller";
    private const string Mark = "RollingSync";

    public CauseDescription Description { get; } = new("rolling-sync", "Rolling sync of its ApplicationSet", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 45);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var trace = facts.Trace();
        if (facts.Application is not { SyncPolicy.Automated.Enabled: false } application || !trace.Passes(GateId.Differs) || !trace.Passes(GateId.Stays) || ApplicationSets.Owner(application) is not { } set)
        {
            yield break;
        }

        if (facts.Set.ValueIfKnown is not { } known)
        {
            yield return Guessed(facts, Words.Cap(set, 120));
        }
        else if (known.IsRolling)
        {
            yield return Known(facts, known);
        }
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => !facts.Set.IsKnown && Explain(facts).Any() && ApplicationSets.Owner(facts.Application) is { } set
        ? [new NotChecked(Description.Id, $"Which step of the ApplicationSet {Words.Cap(set, 120)} is reached", Words.Cap(facts.Set.Why ?? "it was not read", 300))]
        : [];

    private Cause Known(Facts facts, ApplicationSet set)
    {
        var (name, rollout) = (Words.Cap(set.Key.Name, 120), set.RolloutOf(facts.Application.Key.Name));
        return Description.Found(RolloutWords.Sentence(facts.Application.Key.Name, set), rollout is { Step: < 1 } ? Severity.Broken : Severity.Waiting, Confidence.Proven,
                [Owner(facts, name), new Evidence($"ApplicationSet {name}: strategy RollingSync with {Words.Count(set.Steps.Count, "step")}.", facts.Set.Source, facts.Set.At), .. RolloutWords.Cite(set, rollout)])
            .With(Remedies(facts, set.Key.Name));
    }

    private Cause Guessed(Facts facts, string set)
    {
        var (name, started) = (facts.Application.Key.Name, facts.Application.OperationState is { } state && IsStep(state.Operation) ? state : null);
        return Description.Found(
                started is null
                    ? $"The ApplicationSet {set} owns {name}, and its auto-sync is held off: if the set rolls out step by step, it syncs {name} when its turn comes"
                    : $"The ApplicationSet {set} syncs {name} step by step, and its turn has not come: auto-sync is held off by the set",
                Severity.Waiting, started is null ? Confidence.Possible : Confidence.Likely,
                started is null ? [Owner(facts, set)] : [Owner(facts, set), new Evidence($"The last sync was started by {Words.Cap(started.Operation.By ?? Controller, 60)}.", "Argo CD status.operationState", started.StartedAt)])
            .With(Remedies(facts, set));
    }

    private static Evidence Owner(Facts facts, string set) => new($"metadata.ownerReferences: ApplicationSet {set}; automated.enabled is false.", "Argo CD application", facts.Application.ReconciledAt);

    private static Remedy[] Remedies(Facts facts, string set) =>
    [
        new Remedy($"Look which step of {Words.Cap(set, 120)} waits for which application.", "Nothing changes.", RemedySafety.Safe,
            Commands: [new CopyableCommand("Look at the set with argocd", $"argocd appset get {Causes.Remedies.Shell.Word(set)}", "shell")]),
        new Remedy($"Or sync {facts.Application.Key.Name} by hand, before its turn.", "Applies what differs; the set goes on with its steps.", RemedySafety.NeedsCare, Action: "sync"),
    ];

    private static bool IsStep(Operation operation) => operation.By == Controller || operation.Infos.Items.Any(i => i.Value.Contains(Mark, StringComparison.Ordinal));
}
