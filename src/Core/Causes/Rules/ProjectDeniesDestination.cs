using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The project does not allow the cluster and namespace that the application goes to.
/// Found: an invalid-spec error names the destination and the project.
/// Do: add the destination to the project, or send the application to an allowed one.
/// Confused with: destination-cluster-unknown (Argo CD has no such cluster) and app-namespace-denied.
/// </summary>
public sealed class ProjectDeniesDestination : ErrorRule
{
    public override CauseDescription Description { get; } = new("project-denies-destination", "The project does not allow the destination", CauseFamily.WhyDifferent, DecisionOrder.SpecInvalid + 30);

    private const string Mark = "do not match any of the allowed destinations in project '";

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Excerpt.Between(error.Text, Mark, "'") is not { } project)
        {
            return null;
        }

        var cluster = Excerpt.Between(error.Text, "destination server '", "'") is { Length: > 0 } server ? Words.Cap(server, 120) : Words.Cap(facts.Application.Destination.Cluster, 120);
        var space = Excerpt.Between(error.Text, "and namespace '", "'") is { Length: > 0 } named ? $"namespace {Words.Cap(named, 80)} of {cluster}" : cluster;
        return Description.Recognise(facts, error, $"Project {Words.Cap(project, 80)} does not allow {space} as a destination")
            .With([Recognised.ThenRefresh(error, $"Add {space} to the destinations of project {Words.Cap(project, 80)}, or send the application elsewhere")]) with { RootKey = $"project {project} destination {space}" };
    }
}
