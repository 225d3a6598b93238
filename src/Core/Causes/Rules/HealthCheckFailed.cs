using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A check that Argo CD makes of a live object failed: its health script has a fault, or it could not be asked whether the project
/// permits the object. The comparison stands; a sync by hand is refused while it lasts.
/// Found: a comparison error about the application's health, or about a live object that could not be checked against the project.
/// Do: mend the health script in Argo CD's settings (resource.customizations); for the project, look at the controller's log.
/// Confused with: database-unhealthy-behind-green (the check works and sees too little).
/// </summary>
public sealed class HealthCheckFailed : ErrorRule
{
    public override CauseDescription Description { get; } = new("health-check-failed", "A check of a live object failed", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 50);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) => Health(facts, error) ?? Permission(facts, error);

    // error setting app health: failed to get resource health for "ConfigMap" with name "x" in namespace "y": …
    private Cause? Health(Facts facts, ArgoCdError error)
    {
        if (!Excerpt.StartsWithAny(error.Text, "error setting app health: ") || Excerpt.Between(error.Text, "failed to get resource health for \"", "\"") is not { } kind)
        {
            return null;
        }

        var name = Excerpt.Between(error.Text, "with name \"", "\"") ?? "";
        return Said(facts, error, kind, name, $"Argo CD could not tell the health of {Words.Cap(kind, 80)} {Words.Cap(name, 120)}: {Words.Cap(ClusterErrors.Reason(error.Text), 300)}",
            $"Mend the health check of {Words.Cap(kind, 80)} in Argo CD's settings (resource.customizations)");
    }

    private Cause? Permission(Facts facts, ArgoCdError error)
    {
        if (Excerpt.Between(error.Text, "Failed to check if live resource \"", "\" is permitted in project \"") is not { } resource)
        {
            return null;
        }

        var project = Excerpt.Between(error.Text, "\" is permitted in project \"", "\"") ?? facts.Application.Project;
        return Said(facts, error, "", resource, $"Argo CD could not check whether project {Words.Cap(project, 80)} permits the live {Words.Cap(resource, 160)}: {Words.Cap(ClusterErrors.Reason(error.Text), 300)}",
            $"Look at project {Words.Cap(project, 80)}, its clusters, and the log of Argo CD's application controller");
    }

    private Cause Said(Facts facts, ArgoCdError error, string kind, string name, string sentence, string fix) => Description
        .Recognise(facts, error, sentence, "A sync by hand is refused while this stands", facts.Application.IsComparable ? "What differs was compared all the same" : null)
        .With([Recognised.ThenRefresh(error, fix)])
        .About(facts.Application.Resources.Items.Select(r => r.Key).Where(k => k.Name == name && k.Kind == kind));
}
