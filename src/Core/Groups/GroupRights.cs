using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

/// <summary>Who may see a group and say something of it.</summary>
public static class GroupRights
{
    /// <summary>Whoever may see one of its applications sees that it is there.</summary>
    public static bool Sees(CauseGroup group, Actor actor) => group.Troubles.Items.Any(trouble => actor.RoleIn(trouble.Application) > Role.None);

    /// <summary>"I have it" needs the operator's role for one of its applications; a snooze hides the group from everybody and needs it for all of them.</summary>
    /// <returns>Null when it is allowed.</returns>
    public static ActionProblem? Problem(CauseGroup group, ClaimKind kind, Actor actor)
    {
        var without = group.Troubles.Items.Where(trouble => actor.RoleIn(trouble.Application) < Role.Operator).ToList();
        var missing = without.Select(trouble => trouble.Application.Project).Distinct().ToList();
        return missing.Count == 0 || (kind == ClaimKind.Taken && without.Count < group.Troubles.Count)
            ? null
            : new(ActionProblemKind.Refused, $"{Words.Cap(actor.Name, 60)} is not an operator in {(missing.Count == 1 ? "project" : "the projects")} {Words.Names(missing)}.{(kind == ClaimKind.Snoozed ? " A snooze hides the group from everybody, so it needs the role for all of its applications." : "")}");
    }

    /// <summary>What is remembered of a group is told to those who may see all projects that it was in: its sentences and names may be of any of them.</summary>
    public static bool Sees(Actor actor, EquatableList<string> projects) =>
        actor.RoleEverywhere > Role.None || (projects.Count > 0 && projects.Items.All(project => actor.RoleIn(project) > Role.None));
}
