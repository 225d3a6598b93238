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
    /// <summary>The role in one project: outside of <see cref="Projects"/> nobody is more than nothing.</summary>
    public Role RoleIn(string project) => Projects.Count == 0 || Projects.Items.Contains(project) ? Role : Role.None;
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
