using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Security;

/// <summary>Who the dashboard acts as until sign-in exists: whoever reaches its loopback address. Configured under <c>Access:LocalUser</c>.</summary>
public sealed class LocalUserOptions
{
    public const string Section = "Access:LocalUser";

    /// <summary>Shown, and written into the audit. Default: the operating system's user.</summary>
    public string Name { get; init; } = Environment.UserName;

    /// <summary>Viewer, Operator, Promoter or Admin. Default: Admin.</summary>
    public Role Role { get; init; } = Role.Admin;

    /// <summary>The Argo CD projects in which the role holds; empty means all.</summary>
    public string[] Projects { get; init; } = [];
}

/// <summary>The person behind a request or a circuit.</summary>
public sealed class CurrentActor(LocalUserOptions options)
{
    /// <param name="via">The way the press came, for the audit: <c>rest</c>, or the circuit's id.</param>
    public Actor Of(string via) => new($"local:{options.Name}", options.Name, options.Role, options.Projects.ToEquatableList(), Via: via);
}
