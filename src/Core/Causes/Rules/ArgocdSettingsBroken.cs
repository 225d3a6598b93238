using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD cannot read its own settings (repositories and their credentials, tool options, tracking), so it renders nothing.
/// Found: Argo CD names the setting that it failed to get.
/// Do: look at the ConfigMap argocd-cm and at the repository secrets, and who changed them last. It hits every application.
/// Confused with: repository-not-configured (the entry of one repository).
/// </summary>
public sealed class ArgocdSettingsBroken : ErrorRule
{
    private static readonly string[] Verbs = ["failed to list ", "failed to get "];
    private static readonly string[] Settings = ["Helm", "OCI", "Kustomize", "enabled source types", "trackingMethod", "installation ID", "permitted"];

    public override CauseDescription Description { get; } = new("argocd-settings-broken", "Argo CD cannot read its settings", CauseFamily.WhyDifferent, DecisionOrder.CannotRender + 70);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Array.Find(Verbs, v => error.Text.StartsWith(v, StringComparison.Ordinal)) is not { } verb || !Excerpt.StartsWithAny(error.Text[verb.Length..], Settings))
        {
            return null;
        }

        return (Description.Recognise(facts, error, $"Argo CD cannot read its own settings: {Words.Cap(error.Text, 250)}", "Every application of this Argo CD may be hit") with { RootKey = $"settings {facts.Application.Key.Instance}" })
            .With([Recognised.ThenRefresh(error, "Correct argocd-cm, or the repository secret that is named") with { Commands = [new CopyableCommand("The settings", "kubectl get configmap --all-namespaces --field-selector metadata.name=argocd-cm -o yaml", "shell")] }]);
    }
}
