using System.Collections.Concurrent;
using DbDashboard.Core.Actions;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Core.State.Persistence.Access;
using DbDashboard.Dashboard.Security.Sessions;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Dashboard.Security.People;

/// <summary>A one-time way to become a user.</summary>
/// <param name="Name">Whom it is for; empty: whoever has it chooses a name.</param>
public sealed record Invitation(string Name, Grant Grant, DateTimeOffset Until);

/// <summary>Codes with which somebody sets a first password, or a new one. Each works once; only its hash is kept.</summary>
public sealed class Invitations(DashboardDatabase database, TimeProvider time)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, Invitation> open = new(StringComparer.Ordinal);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        List<InvitationRow> rows = [];
        await database.TryAsync(async context => rows = await context.Set<InvitationRow>().AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        foreach (var row in rows)
        {
            open[row.CodeHash] = new(row.Name, new(Enum.TryParse<Role>(row.Role, out var role) ? role : Role.None, row.Instance, row.Project), DateTimeOffset.FromUnixTimeMilliseconds(row.Until));
        }
    }

    /// <summary>A new code; earlier ones for the same name work no more.</summary>
    /// <returns>Null when it cannot be kept.</returns>
    public async Task<string?> InviteAsync(string name, Grant grant, CancellationToken cancellationToken)
    {
        var (code, invitation) = (Secrets.New(), new Invitation(name, grant, time.GetUtcNow() + ValidFor));
        foreach (var (before, _) in open.Where(held => held.Value.Name == name))
        {
            open.TryRemove(before, out _);
        }

        var isKept = await database.TryAsync(
            async context =>
            {
                await context.Set<InvitationRow>().Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken);
                context.Add(new InvitationRow { CodeHash = Secrets.Hash(code), Name = name, Role = grant.Role.ToString(), Instance = grant.Instance, Project = grant.Project, Until = invitation.Until.ToUnixTimeMilliseconds() });
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return isKept && open.TryAdd(Secrets.Hash(code), invitation) ? code : null;
    }

    public Invitation? Find(string code) => open.TryGetValue(Secrets.Hash(code), out var found) && time.GetUtcNow() < found.Until ? found : null;

    /// <summary>Takes it out of use. Null when somebody was faster.</summary>
    public async Task<Invitation?> UseAsync(string code, CancellationToken cancellationToken)
    {
        var hash = Secrets.Hash(code);
        if (Find(code) is null || !open.TryRemove(hash, out var used))
        {
            return null;
        }

        return await database.TryAsync(context => context.Set<InvitationRow>().Where(row => row.CodeHash == hash).ExecuteDeleteAsync(cancellationToken), cancellationToken) ? used : null;
    }
}
