using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>Who presses has the role for it in the application's project, and Argo CD lets our token do it.</summary>
public sealed class RightsGuard : IGuard
{
    public GuardDescription Description { get; } = new("rights", "Rights", 10, HoldsForBrakes: true);

    public Verdict? Judge(GuardFacts facts)
    {
        var (action, project) = (facts.Draft.Action, facts.Draft.Write.Project);
        var (who, role, may) = (Words.Cap(facts.Actor.Name, 60), facts.Actor.RoleIn(facts.Draft.Ask.Target.Instance, project), facts.Facts.MayDo);
        var acts = facts.Actor.Credential is null ? "the token of this dashboard" : $"{who}, whose own token is sent,";
        var ours = new Evidence($"{who}: {Word(role)} in project {project}.", "Roles of this dashboard", facts.Facts.Now);
        var theirs = new Evidence(may.IsKnown ? $"can-i {action.Right} applications: {(may.Value ? "yes" : "no")}." : $"can-i {action.Right} applications: not known.", may.Source, may.At ?? facts.Facts.Now);
        if (role < action.Role)
        {
            return Description.Refuses($"{who} has {Word(role)} in project {project}, and {facts.Draft.Title} needs {Word(action.Role)}", $"{char.ToUpperInvariant(Word(action.Role)[0])}{Word(action.Role)[1..]} in project {project}, or somebody who has it", ours);
        }

        if (may is { IsKnown: true, Value: false })
        {
            return Description.Refuses($"Argo CD does not let {acts} {action.Right} {facts.Name()}", $"The right {action.Right} on applications of project {project} for {(facts.Actor.Credential is null ? "that token" : who)}, in Argo CD's policy or the project's roles", ours, theirs);
        }

        return may.IsKnown
            ? Description.Allows($"{who} has {Word(role)} in project {project}, and Argo CD allows {action.Right}", ours, theirs)
            : Description.Asks(Risk.Medium, $"Whether Argo CD lets {acts} {action.Right} {facts.Name()} is not known: {Words.Cap(may.Why ?? "it was not asked", 200)}", "An answer of Argo CD's can-i", ours, theirs);
    }

    private static string Word(Role role) => role == Role.None ? "no role" : $"the role {role.ToString().ToLowerInvariant()}";
}
