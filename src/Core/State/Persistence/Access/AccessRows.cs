namespace DbDashboard.Core.State.Persistence.Access;

/// <summary>A person who signs in here with a password. Times are milliseconds since 1970, UTC.</summary>
public sealed class LocalUserRow
{
    /// <summary>What is typed at the sign-in, in lower case.</summary>
    public required string Name { get; set; }

    /// <summary>As ASP.NET Core's PasswordHasher writes it.</summary>
    public required string PasswordHash { get; set; }

    public required string Role { get; set; }

    /// <summary>The Argo CD instances in which the role holds: a name or a pattern with <c>*</c>.</summary>
    public required string Instance { get; set; }

    /// <summary>The projects in which the role holds: a name or a pattern with <c>*</c>.</summary>
    public required string Project { get; set; }

    public long CreatedAt { get; set; }
}

/// <summary>A one-time way to become a user.</summary>
public sealed class InvitationRow
{
    /// <summary>SHA-256 of the code in the link: the code itself is nowhere.</summary>
    public required string CodeHash { get; set; }

    /// <summary>Whom it is for; empty: whoever has it chooses a name.</summary>
    public required string Name { get; set; }

    public required string Role { get; set; }

    public required string Instance { get; set; }

    public required string Project { get; set; }

    public long Until { get; set; }
}

/// <summary>Failed sign-ins under a name, also under one that nobody has.</summary>
public sealed class FailedSignInRow
{
    public required string Name { get; set; }

    public int Failures { get; set; }

    /// <summary>When the last one was.</summary>
    public long At { get; set; }
}

/// <summary>A session on the server; the browser has only its id.</summary>
public sealed class SessionRow
{
    /// <summary>SHA-256 of the id in the cookie.</summary>
    public required string Id { get; set; }

    public required string Subject { get; set; }

    public required string Name { get; set; }

    public required string Issuer { get; set; }

    /// <summary>One a line.</summary>
    public required string Groups { get; set; }

    public long StartedAt { get; set; }

    public long SeenAt { get; set; }

    /// <summary>The person's own token for Argo CD, encrypted; null where none is forwarded.</summary>
    public string? Token { get; set; }
}

/// <summary>A key with which cookies and stored tokens are protected.</summary>
public sealed class ProtectionKeyRow
{
    public required string Name { get; set; }

    public required string Xml { get; set; }
}
