using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The cluster stored another value than Argo CD sent: a mutating webhook, a policy or a default of the API changed it on the way in.
/// Found: the field differs, Git's value was sent, and managedFields name Argo CD's own controller for the live value: nobody has
/// written it since. Which webhook it is, Kubernetes does not record.
/// Do: take over the value in Git, change the policy, or let Argo CD compare with what the API server would store (ServerSideDiff).
/// Confused with: operator-owned-field (a controller writes it afterwards), value-canonicalised (the same value in another form)
/// and field-pruned-by-schema (the field is dropped, not changed).
/// </summary>
public sealed class AdmissionMutation() : FieldRule(FieldOrigin.Admission)
{
    public override CauseDescription Description { get; } = new("admission-mutation", "Changed on the way in", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 68);

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var first = fields[0];
        var key = first.Resource.Key;
        return Found(facts, fields, $"{FieldWords.Of(first)} {FieldWords.Differs(first.Field)}{FieldWords.Further(fields)}: Argo CD sent Git's value and the cluster stored another, so an admission webhook, a policy or a default changes it on the way in", Severity.Waiting)
            .With(
            [
                new Remedy($"Write what the cluster stores into {DeclaringFile.Name(facts, key)} if it is meant.", "Nothing changes in the cluster.", RemedySafety.Safe),
                new Remedy(
                    "See which webhooks and policies touch it.", "Reads only.", RemedySafety.Safe,
                    Commands: [new CopyableCommand("List what may change objects", "kubectl get mutatingwebhookconfigurations,mutatingadmissionpolicies", "shell")]),
                new Remedy(
                    $"Or let Argo CD compare {facts.Application.Key.Name} with what the API server would store.", "Nothing changes in the cluster; every comparison asks the API server.", RemedySafety.NeedsCare,
                    Commands: [new CopyableCommand("Annotate the Application in Git", "metadata:\n  annotations:\n    argocd.argoproj.io/compare-options: ServerSideDiff=true,IncludeMutationWebhook=true\n", "yaml")]),
                IgnoreStanza.Remedy(fields),
                new Remedy("A sync alone does not help.", "What is sent is changed again.", RemedySafety.Dangerous),
            ]);
    }
}
