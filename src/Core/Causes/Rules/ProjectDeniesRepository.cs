using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The project does not allow the repository that the application comes from.
/// Found: an invalid-spec error names the repository and the project.
/// Do: add the repository to the project's sourceRepos, or point the application at an allowed one.
/// Confused with: repository-access-denied (the project allows it, the credentials do not open it) and helm-chart-not-found (a chart's
/// own repositories).
/// </summary>
public sealed class ProjectDeniesRepository : ErrorRule
{
    public override CauseDescription Description { get; } = new("project-denies-repository", "The project does not allow the repository", CauseFamily.WhyDifferent, DecisionOrder.SpecInvalid + 20);

    private const string Mark = " is not permitted in project '";

    // application repo http://x is not permitted in project 'y'; with a hydrator: … sync source repo …, … dry source repo …
    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var denied = Excerpt.StartsWithAny(error.Text, "application ", "sync source ", "dry source ") ? Excerpt.Between(error.Text, "repo ", Mark) : null;
        if (denied is not { Length: > 0 } || denied.Contains(' ') || Excerpt.Between(error.Text, Mark, "'") is not { } project)
        {
            return null;
        }

        var repository = Model.RepositoryAddress.WithoutCredentials(denied);
        return Description.Recognise(facts, error, $"Project {Words.Cap(project, 80)} does not allow the repository {repository}")
            .With([Recognised.ThenRefresh(error, $"Add {repository} to the sourceRepos of project {Words.Cap(project, 80)}, or take another repository")]) with { RootKey = $"project {project} repository {repository}" };
    }
}
