using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD's settings exclude the kind of a declared resource: it is not deployed, and nothing shows that but a warning.
/// Found: ExcludedResourceWarning <c>Resource X/Y Z is excluded in the settings</c>.
/// Do: take the kind out of <c>resource.exclusions</c> (argocd-cm), or the object out of Git.
/// Confused with: kind-denied, where the project of the application forbids the kind and a sync fails.
/// </summary>
public sealed class KindExcluded : ErrorRule
{
    private const string Excluded = " is excluded in the settings";

    public override CauseDescription Description { get; } = new("kind-excluded", "The kind is excluded in Argo CD", CauseFamily.Unseen, DecisionOrder.Warnings + 10);

    protected override IEnumerable<ArgoCdError> Read(Facts facts) => facts.ErrorsOf("ExcludedResourceWarning");

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Excerpt.Between(error.Text, "Resource ", Excluded) is not { } named || named.Split(' ') is not [var kind, var name])
        {
            return null;
        }

        return (Description.Recognise(facts, error, $"{Words.Cap(kind.Trim('/'), 120)} {Words.Cap(name, 120)} is declared and never deployed: Argo CD's settings exclude its kind") with { Severity = Severity.Waiting, RootKey = $"excluded kind {kind}" })
            .With(
            [
                new Remedy($"Take {Words.Cap(name, 120)} out of Git if the kind is excluded on purpose.", "Nothing changes in the cluster.", RemedySafety.Safe),
                new Remedy("Or take the kind out of resource.exclusions.", "Argo CD then watches and deploys the kind in every application: ask who runs it.", RemedySafety.NeedsCare,
                    Commands: [new CopyableCommand("See what is excluded", "kubectl get configmap argocd-cm -n argocd -o jsonpath='{.data.resource\\.exclusions}'", "shell")]),
            ]);
    }
}
