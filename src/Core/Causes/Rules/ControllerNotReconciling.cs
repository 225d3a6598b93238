using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD's application controller compares nothing on this cluster: it is down, its shard is, or it is overloaded. What is shown
/// is from before, and auto-sync does nothing.
/// Found: this application and all others of the same cluster (three at least) were compared more than 6 min ago, while the API
/// server of Argo CD answers. Likely, not proven: an Argo CD that is configured to compare seldom looks the same.
/// Do: look at the pods and the log of argocd-application-controller; a refresh of one application shows whether it answers.
/// Confused with: comparison-stale (only this one), reconcile-skipped (an annotation says so).
/// </summary>
public sealed class ControllerNotReconciling : ICauseRule
{
    public CauseDescription Description { get; } = new("controller-not-reconciling", "The controller does not compare", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 50);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        if (!facts.Trace().Passes(GateId.Reconciles) || !Comparisons.AreAllOverdue(facts) || facts.Pace is not { } pace)
        {
            yield break;
        }

        var cluster = Words.Cap(facts.Application.Destination.Cluster, 120);
        var at = facts.Application.ReconciledAt!.Value;
        var newest = pace.NewestNeighbour!.Value > at ? pace.NewestNeighbour.Value : at;
        var cause = Description.Found(
                $"Argo CD has compared none of the {pace.Neighbours + 1} applications of {cluster} since {Words.Age(facts.Now, newest)}: its application controller, or the shard for {cluster}, may be down",
                Severity.Broken, Confidence.Likely,
                [new Evidence($"{facts.Application.Key.Name} was compared {Words.Age(facts.Now, at)}, the newest of the others {Words.Age(facts.Now, pace.NewestNeighbour.Value)}.", "Argo CD status.reconciledAt", newest)])
            .With(
            [
                new Remedy("Look at the pods and the log of argocd-application-controller.", "Nothing changes.", RemedySafety.Safe,
                    Commands: [new CopyableCommand("Look with kubectl", "kubectl get pods -A -l app.kubernetes.io/name=argocd-application-controller", "shell")]),
                new Remedy($"Refresh {facts.Application.Key.Name}: it answers within a minute when the controller works.", "A refresh changes nothing in the cluster; auto-sync may act right after it.", RemedySafety.NeedsCare, Action: "refresh"),
            ])
            .Saying("An Argo CD that is configured to compare seldom (timeout.reconciliation) looks the same");
        yield return cause with { RootKey = $"controller {facts.Application.Key.Instance} {facts.Application.Destination.Cluster}" };
    }
}
