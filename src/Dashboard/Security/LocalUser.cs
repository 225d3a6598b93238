using System.Security.Claims;
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

/// <summary>Vouches for the local user, whoever asks: only who reaches the loopback address gets here.</summary>
public sealed class LocalPeople(LocalUserOptions options) : IPeople
{
    public Actor Of(ClaimsPrincipal? asking) => new($"local:{options.Name}", options.Name, options.Role, options.Projects.ToEquatableList());

    public void Did(ClaimsPrincipal? asking)
    {
        // The local user has no session that could end.
    }

    public Task EndAsync(ClaimsPrincipal? asking, CancellationToken cancellationToken) => Task.CompletedTask;
}
