using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The project that the application names does not exist, so Argo CD does nothing with it and answers no question about it by name.
/// Found: an invalid-spec error says that the project does not exist.
/// Do: name a project that exists, or create this one.
/// Confused with: app-namespace-denied (the project exists and does not take this namespace).
/// </summary>
public sealed class ProjectNotFound : ErrorRule
{
    public override CauseDescription Description { get; } = new("project-not-found", "The project does not exist", CauseFamily.WhyDifferent, DecisionOrder.SpecInvalid);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) => Excerpt.Between(error.Text, "referencing project ", " which does not exist") is not { } project ? null
        : Description.Recognise(facts, error, $"The project {Words.Cap(project, 80)}, which {facts.Application.Key.Name} names, does not exist", "Argo CD answers no question about the application by name while this stands")
            .With([Recognised.ThenRefresh(error, $"Create the project {Words.Cap(project, 80)}, or name one that exists in spec.project") with { Commands = [new CopyableCommand("See the projects", "argocd proj list", "shell")] }])
            with { RootKey = $"project {project}" };
}
