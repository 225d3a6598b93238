using DbDashboard.Core.Actions;

namespace DbDashboard.Dashboard.Security;

/// <summary>Who may come in and what each may do. Without sign-in the dashboard is for the local user, on loopback only.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>How people reach it: <c>https://dashboard.example.org</c>. Null: by a loopback name only.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Addresses and networks (<c>10.0.0.0/8</c>) of the proxies in front of it: only what these forward about client and scheme is believed.</summary>
    public string[] Proxies { get; init; } = [];

    /// <summary>People sign in with a password that is kept here.</summary>
    public bool LocalUsers { get; init; }

    /// <summary>People sign in at a provider; null: they do not.</summary>
    public OpenIdConnectChoice? OpenIdConnect { get; init; }

    /// <summary>Which role whom gives. Who has none may not come in.</summary>
    public RoleRule[] Roles { get; init; } = [];

    public SessionLimits Sessions { get; init; } = new();

    public RequestLimits Limits { get; init; } = new();

    public bool IsSignInOn => LocalUsers || OpenIdConnect is not null;
}

/// <summary>A provider at which people sign in.</summary>
public sealed class OpenIdConnectChoice
{
    /// <summary>The issuer: <c>https://login.example.org/realms/team</c>.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    /// <summary>The file that holds the client's secret.</summary>
    public string ClientSecretFile { get; init; } = "";

    /// <summary>What is asked for beside <c>openid</c>.</summary>
    public string[] Scopes { get; init; } = ["profile", "groups"];

    /// <summary>The claim that lists a person's groups.</summary>
    public string GroupsClaim { get; init; } = "groups";

    /// <summary>What the button says.</summary>
    public string Name { get; init; } = "single sign-on";

    /// <summary>Argo CD is told who acts: the person's ID token goes with each plan and press, in place of the configured token. Argo CD must list our client in <c>allowedAudiences</c>.</summary>
    public bool ActAsPerson { get; init; }
}

/// <summary>Gives a role to a group or to one person.</summary>
public sealed class RoleRule
{
    /// <summary>A group as the provider names it.</summary>
    public string? Group { get; init; }

    /// <summary>One person: <c>local:ada</c>, or <c>oidc:</c> and the subject at the provider.</summary>
    public string? User { get; init; }

    public Role Role { get; init; }

    /// <summary>A name or a pattern with <c>*</c>.</summary>
    public string Instance { get; init; } = Grant.All;

    /// <summary>A name or a pattern with <c>*</c>.</summary>
    public string Project { get; init; } = Grant.All;
}

/// <summary>How long somebody stays signed in.</summary>
public sealed class SessionLimits
{
    /// <summary>Without doing anything. Default: 60.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>At all. Default: 12.</summary>
    public int Hours { get; init; } = 12;
}

/// <summary>How much one person may ask for. They hold where people sign in.</summary>
public sealed class RequestLimits
{
    /// <summary>Default: 1,200.</summary>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>Open pages and hub connections. Default: 20.</summary>
    public int Connections { get; init; } = 20;

    /// <summary>Attempts to sign in from one address. Default: 20.</summary>
    public int SignInsPerMinute { get; init; } = 20;
}
