using System.Collections.Concurrent;
using DbDashboard.Core.Actions;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Core.State.Persistence.Access;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Dashboard.Security.People;

/// <summary>A person who signs in here with a password.</summary>
public sealed record LocalUser(string Name, string PasswordHash, Grant Grant)
{
    public const string Prefix = "local:";

    /// <summary>Who vouches for them.</summary>
    public const string Issuer = "local";

    public string Subject => Prefix + Name;

    public override string ToString() => Subject;
}

/// <summary>The local users, from the database.</summary>
public sealed class UserBook(DashboardDatabase database, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, LocalUser> users = new(StringComparer.Ordinal);

    public bool IsEmpty => users.IsEmpty;

    public IEnumerable<LocalUser> All => users.Values.OrderBy(user => user.Name, StringComparer.Ordinal);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        List<LocalUserRow> rows = [];
        await database.TryAsync(async context => rows = await context.Set<LocalUserRow>().AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        foreach (var row in rows)
        {
            // A role that this version does not know is none.
            users[row.Name] = new(row.Name, row.PasswordHash, new(Enum.TryParse<Role>(row.Role, out var role) ? role : Role.None, row.Instance, row.Project));
        }
    }

    public LocalUser? Find(string name) => users.GetValueOrDefault(name);

    public LocalUser? OfSubject(string subject) => subject.StartsWith(LocalUser.Prefix, StringComparison.Ordinal) ? Find(subject[LocalUser.Prefix.Length..]) : null;

    /// <summary>Puts a user in place of the one of that name.</summary>
    /// <returns>False when it cannot be kept.</returns>
    public async Task<bool> PutAsync(LocalUser user, CancellationToken cancellationToken)
    {
        var isKept = await database.TryAsync(
            context =>
            {
                context.Entry(RowOf(user)).State = users.ContainsKey(user.Name) ? EntityState.Modified : EntityState.Added;
                return context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        if (isKept)
        {
            users[user.Name] = user;
        }

        return isKept;
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) =>
        await database.TryAsync(context => context.Set<LocalUserRow>().Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken), cancellationToken)
        && users.TryRemove(name, out _);

    private LocalUserRow RowOf(LocalUser user) => new()
    {
        Name = user.Name,
        PasswordHash = user.PasswordHash,
        Role = user.Grant.Role.ToString(),
        Instance = user.Grant.Instance,
        Project = user.Grant.Project,
        CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
    };
}
