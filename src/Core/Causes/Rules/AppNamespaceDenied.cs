using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The application lies in a namespace from which its project takes no applications.
/// Found: an unknown error says that an application in that namespace may not use the project.
/// Do: add the namespace to the project's sourceNamespaces, or move the application.
/// Confused with: project-denies-destination (where its objects go, not where it lies itself) and project-not-found.
/// </summary>
public sealed class AppNamespaceDenied : ErrorRule
{
    public override CauseDescription Description { get; } = new("app-namespace-denied", "The project takes no applications from this namespace", CauseFamily.WhyDifferent, DecisionOrder.SpecInvalid + 10);

    // application 'x' in namespace 'y' is not permitted to use project 'z'
    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (Excerpt.Between(error.Text, "' in namespace '", "' is not permitted to use project '") is not { } space || Excerpt.Between(error.Text, "is not permitted to use project '", "'") is not { } project)
        {
            return null;
        }

        return Description.Recognise(facts, error, $"Project {Words.Cap(project, 80)} takes no applications from namespace {Words.Cap(space, 80)}, where {facts.Application.Key.Name} lies")
            .With([Recognised.ThenRefresh(error, $"Add {Words.Cap(space, 80)} to the sourceNamespaces of project {Words.Cap(project, 80)}, or move the application")]) with { RootKey = $"project {project} namespace {space}" };
    }
}
