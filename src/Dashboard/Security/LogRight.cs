using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Security;

/// <summary>
/// Who may read logs of pods: whoever may act in the project of the database's application. A log can hold what people typed,
/// so seeing that a database is ill is not enough. The cluster checks besides, with the dashboard's own account.
/// </summary>
public sealed class LogRight(ExplanationStore store, CurrentActor actor)
{
    /// <param name="application">The one that manages the database; null when none is known: then the right must hold in all projects.</param>
    /// <returns>Null when it may be read, else why not.</returns>
    public string? WhyNot(ApplicationKey? application)
    {
        var asking = actor.Of("page");
        var managing = application is { } key ? store.Current.Snapshot.Applications.GetValueOrDefault(key) : null;
        var (role, project) = managing is null ? (asking.RoleEverywhere, null) : (asking.RoleIn(managing), managing.Project);
        return role >= Role.Operator ? null : $"Reading logs takes the role operator{(project is null ? "" : $" in the project {project}")}; {asking.Name} has {role.ToString().ToLowerInvariant()}.";
    }
}
