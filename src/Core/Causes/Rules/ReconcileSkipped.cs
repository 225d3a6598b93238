using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Somebody took the application out of Argo CD's work: nothing compares, syncs or heals it, and what Argo CD shows of it is from
/// before, or nothing at all.
/// Found: annotation argocd.argoproj.io/skip-reconcile: "true". Details of such an application never answer, and a refresh hangs.
/// Do: find out who set it and why; take it away when it is not meant. Argo CD then compares, and auto-sync acts if it is on.
/// Confused with: controller-not-reconciling (no annotation, many applications), comparison-stale.
/// </summary>
public sealed class ReconcileSkipped : ICauseRule
{
    private const string Annotation = "argocd.argoproj.io/skip-reconcile";

    public CauseDescription Description { get; } = new("reconcile-skipped", "Left out of Argo CD's work", CauseFamily.WhyDifferent, DecisionOrder.Stale);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var gate = facts.Trace()[GateId.Reconciles];
        if (gate.State != GateState.Stops)
        {
            yield break;
        }

        var application = facts.Application;
        var writer = application.Managers.Items.Where(m => m.Paths.Items.Any(p => p.Contains("argocd.argoproj.io~1skip-reconcile", StringComparison.Ordinal))).MaxBy(m => m.At);
        var name = application.Key.Name;
        var since = application.ReconciledAt is { } at ? $"what is shown of it is from {Words.Age(facts.Now, at)}" : "it was never compared";
        yield return Description.Found(
                $"Nothing reconciles {name}: it carries {Annotation}: \"true\", so {since}",
                Severity.Waiting, Confidence.Proven,
                [gate.Evidence! with { At = writer?.At }, new Evidence(writer is null ? "Who set it is not recorded." : $"{Words.Cap(writer.Manager, 60)} wrote it.", "Kubernetes managedFields of the Application", writer?.At)])
            .With(
            [
                new Remedy(
                    $"Find out who set it and why; when it is not meant, take the annotation away.",
                    application.SyncPolicy.IsAutoSyncOn ? "Argo CD compares then, and auto-sync, which is on, acts on what it finds." : "Argo CD compares then; auto-sync is off, so nothing is synced by itself.",
                    RemedySafety.NeedsCare,
                    Commands: [new CopyableCommand("Take it away with kubectl", $"kubectl annotate -n {Shell.Word(application.Key.Namespace)} {Shell.Word($"applications.argoproj.io/{name}")} {Annotation}-", "shell")]),
            ])
            .Saying("A refresh of it does not answer, and neither do its resources");
    }
}
