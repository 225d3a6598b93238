using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An ApplicationSet with strategy RollingSync syncs its applications step by step: it holds their auto-sync off and starts each
/// sync itself, when the step before is healthy.
/// Found: the application belongs to an ApplicationSet, automated.enabled is false, and the last operation was started by the set's
/// rolling sync; without such an operation it is only possible, because the set itself is not read.
/// Do: look at the set's applicationStatus: which step waits for which application. A spec edit here is undone by the set.
/// Confused with: autosync-off (somebody switched it off); applicationset-reverts.
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

        var started = application.OperationState is { } state && IsStep(state.Operation) ? state : null;
        var owner = new Evidence($"metadata.ownerReferences: ApplicationSet {Words.Cap(set, 120)}; automated.enabled is false.", "Argo CD application", application.ReconciledAt);
        yield return Description.Found(
                started is null
                    ? $"The ApplicationSet {Words.Cap(set, 120)} owns {application.Key.Name}, and its auto-sync is held off: if the set rolls out step by step, it syncs {application.Key.Name} when its turn comes"
                    : $"The ApplicationSet {Words.Cap(set, 120)} syncs {application.Key.Name} step by step, and its turn has not come: auto-sync is held off by the set",
                Severity.Waiting, started is null ? Confidence.Possible : Confidence.Likely,
                started is null ? [owner] : [owner, new Evidence($"The last sync was started by {Words.Cap(started.Operation.By ?? Controller, 60)}.", "Argo CD status.operationState", started.StartedAt)])
            .With(
            [
                new Remedy($"Look which step of {Words.Cap(set, 120)} waits for which application.", "Nothing changes.", RemedySafety.Safe,
                    Commands: [new CopyableCommand("Look at the set with argocd", $"argocd appset get {Remedies.Shell.Word(set)}", "shell")]),
                new Remedy($"Or sync {application.Key.Name} by hand, before its turn.", "Applies what differs; the set goes on with its steps.", RemedySafety.NeedsCare, Action: "sync"),
            ]);
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => Explain(facts).Any() && ApplicationSets.Owner(facts.Application) is { } set
        ? [new NotChecked(Description.Id, $"Which step of the ApplicationSet {Words.Cap(set, 120)} is reached", "ApplicationSets are not read")]
        : [];

    private static bool IsStep(Operation operation) => operation.By == Controller || operation.Infos.Items.Any(i => i.Value.Contains(Mark, StringComparison.Ordinal));
}
