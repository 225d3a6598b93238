using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Security.Sessions;

/// <summary>Who signed in, as the provider or the local users vouched for it.</summary>
/// <param name="Subject"><c>local:ada</c>, or <c>oidc:</c> and the provider's subject: the two can never be the same person.</param>
/// <param name="Issuer"><c>local</c>, or the provider's address.</param>
/// <param name="Groups">As the provider told them at the sign-in; none for local users.</param>
public sealed record Identity(string Subject, string Name, string Issuer, EquatableList<string> Groups)
{
    /// <summary>The person's own token, for Argo CD; never leaves the server but to there. Null where none is kept.</summary>
    public string? Token { get; init; }

    public override string ToString() => Subject;
}

/// <summary>A session on the server.</summary>
/// <param name="Id">SHA-256 of what the browser has.</param>
/// <param name="SeenAt">When the person did something last.</param>
public sealed record Session(string Id, Identity Who, DateTimeOffset StartedAt, DateTimeOffset SeenAt)
{
    /// <summary>The claim that holds what the browser has: nothing else of a person stands in the cookie.</summary>
    public const string Claim = "session";

    public bool Holds(SessionLimits limits, DateTimeOffset now) =>
        now - SeenAt < TimeSpan.FromMinutes(limits.IdleMinutes) && now - StartedAt < TimeSpan.FromHours(limits.Hours);
}
