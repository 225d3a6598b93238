using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Groups;

/// <summary>Who may see a group and say something of it.</summary>
public static class GroupRights
{
    /// <summary>Whoever may see one of its applications sees that it is there.</summary>
    public static bool Sees(CauseGroup group, Actor actor) => Projects(group).Any(project => actor.RoleIn(project) > Role.None);

    /// <summary>"I have it" needs the operator's role for one of its applications; a snooze hides the group from everybody and needs it for all of them.</summary>
    /// <returns>Null when it is allowed.</returns>
    public static ActionProblem? Problem(CauseGroup group, ClaimKind kind, Actor actor)
    {
        var missing = Projects(group).Where(project => actor.RoleIn(project) < Role.Operator).ToList();
        return missing.Count == 0 || (kind == ClaimKind.Taken && missing.Count < Projects(group).Count())
            ? null
            : new(ActionProblemKind.Refused, $"{Words.Cap(actor.Name, 60)} is not an operator in {(missing.Count == 1 ? "project" : "the projects")} {Words.Names(missing)}.{(kind == ClaimKind.Snoozed ? " A snooze hides the group from everybody, so it needs the role for all of its applications." : "")}");
    }

    private static IEnumerable<string> Projects(CauseGroup group) => group.Troubles.Items.Select(trouble => trouble.Application.Project).Distinct();
}
