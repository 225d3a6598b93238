using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions;

/// <summary>Who presses.</summary>
/// <param name="Subject">Stable and unique: what a plan and the audit are bound to.</param>
/// <param name="Name">For people.</param>
/// <param name="Projects">The Argo CD projects in which the role holds; empty means all.</param>
/// <param name="Issuer">Who vouches for the subject: <c>local</c> for the local user.</param>
/// <param name="Via">The circuit or the REST call, for the audit; null when not known.</param>
public sealed record Actor(string Subject, string Name, Role Role, EquatableList<string> Projects = default, string Issuer = "local", string? Via = null)
{
    /// <summary>Whoever nobody vouches for: sees nothing, does nothing.</summary>
    public static readonly Actor Nobody = new("nobody", "nobody", Role.None, Issuer: "none");

    /// <summary>Further roles, by instance and project; the highest that fits counts.</summary>
    public EquatableList<Grant> Grants { get; init; }

    /// <summary>When the person signed in; null for the local user.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>SHA-256 of the groups that the roles came from, so that a change of them is seen; null without groups.</summary>
    public string? GroupsHash { get; init; }

    /// <summary>The person's own token for Argo CD; null: the dashboard's is used, and what the person may do is checked here alone.</summary>
    public Credential? Credential { get; init; }

    /// <summary>As whom Argo CD sees what this person does.</summary>
    public string ActsAs => Credential is null ? "the dashboard's token" : Name;

    /// <summary>The role that holds in every project of every instance.</summary>
    public Role RoleEverywhere => Highest(Projects.Count == 0, grant => grant is { Instance: Grant.All, Project: Grant.All });

    /// <summary>False for whoever may see nothing at all.</summary>
    public bool HasAnyRole => Role > Role.None || Grants.Items.Any(grant => grant.Role > Role.None);

    /// <summary>The role in one project of one Argo CD instance: where none was given nobody is more than nothing.</summary>
    public Role RoleIn(string instance, string project) => Highest(Projects.Count == 0 || Projects.Items.Contains(project), grant => grant.Covers(instance, project));

    public Role RoleIn(Application application) => RoleIn(application.Key.Instance, application.Project);

    /// <summary>The role in one project, whatever the instance.</summary>
    public Role RoleIn(string project) => Highest(Projects.Count == 0 || Projects.Items.Contains(project), grant => grant.Instance == Grant.All && Grant.Matches(grant.Project, project));

    private Role Highest(bool holds, Func<Grant, bool> fits)
    {
        var highest = holds ? Role : Role.None;
        foreach (var grant in Grants)
        {
            highest = grant.Role > highest && fits(grant) ? grant.Role : highest;
        }

        return highest;
    }
}

/// <summary>What a person may do here, on top of what Argo CD allows; each includes those before it.</summary>
public enum Role
{
    /// <summary>May not even see it: it answers as what does not exist.</summary>
    None,

    /// <summary>Sees.</summary>
    Viewer,

    /// <summary>Syncs, refreshes, terminates, switches auto-sync.</summary>
    Operator,

    /// <summary>Changes what an application follows.</summary>
    Promoter,

    Admin,
}
