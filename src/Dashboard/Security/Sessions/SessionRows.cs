using System.Security.Cryptography;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence.Access;
using Microsoft.AspNetCore.DataProtection;

namespace DbDashboard.Dashboard.Security.Sessions;

/// <summary>Sessions as they are stored: a person's token is encrypted.</summary>
public sealed class SessionRows(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("DbDashboard.Sessions.Token");

    public SessionRow Of(Session session) => new()
    {
        Id = session.Id,
        Subject = session.Who.Subject,
        Name = session.Who.Name,
        Issuer = session.Who.Issuer,
        Groups = string.Join('\n', session.Who.Groups.Items),
        StartedAt = session.StartedAt.ToUnixTimeMilliseconds(),
        SeenAt = session.SeenAt.ToUnixTimeMilliseconds(),
        Token = session.Who.Token is { } token ? protector.Protect(token) : null,
    };

    public Session Read(SessionRow row) => new(
        row.Id,
        new(row.Subject, row.Name, row.Issuer, row.Groups.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToEquatableList()) { Token = TokenOf(row) },
        DateTimeOffset.FromUnixTimeMilliseconds(row.StartedAt),
        DateTimeOffset.FromUnixTimeMilliseconds(row.SeenAt));

    private string? TokenOf(SessionRow row)
    {
        try
        {
            return row.Token is null ? null : protector.Unprotect(row.Token);
        }
        catch (CryptographicException)
        {
            // Its key is gone: the person reads on, and signs in again to act.
            return null;
        }
    }
}
