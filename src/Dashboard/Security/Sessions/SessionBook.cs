using System.Collections.Concurrent;
using System.Security.Claims;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Core.State.Persistence.Access;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Dashboard.Security.Sessions;

/// <summary>Everybody who is signed in. Asked at every request and every action; what ended is gone at once, in every tab. Kept over a restart.</summary>
public sealed class SessionBook(DashboardDatabase database, SessionRows rows, AccessOptions access, TimeProvider time)
{
    /// <summary>How often what is known of idle times is written.</summary>
    public static readonly TimeSpan WriteEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Session> sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> moved = new(StringComparer.Ordinal);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        List<SessionRow> kept = [];
        await database.TryAsync(async context => kept = await context.Set<SessionRow>().AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        foreach (var session in kept.Select(rows.Read).Where(session => session.Holds(access.Sessions, time.GetUtcNow())))
        {
            sessions.TryAdd(session.Id, session);
        }
    }

    /// <returns>What the browser is given; null when the session cannot be kept.</returns>
    public async Task<string?> StartAsync(Identity who, CancellationToken cancellationToken)
    {
        var (secret, now) = (Secrets.New(), time.GetUtcNow());
        var session = new Session(Secrets.Hash(secret), who, now, now);
        var isKept = await database.TryAsync(
            context =>
            {
                context.Add(rows.Of(session));
                return context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return isKept && sessions.TryAdd(session.Id, session) ? secret : null;
    }

    /// <summary>Null when nobody is signed in by it, or not any more.</summary>
    public Session? Find(ClaimsPrincipal? asking) =>
        asking?.FindFirst(Session.Claim)?.Value is { Length: > 0 and < 100 } secret
        && sessions.TryGetValue(Secrets.Hash(secret), out var session) && session.Holds(access.Sessions, time.GetUtcNow())
            ? session
            : null;

    /// <summary>The person did something: the idle time begins anew.</summary>
    public void Touch(ClaimsPrincipal? asking)
    {
        if (Find(asking) is { } session)
        {
            sessions.TryUpdate(session.Id, session with { SeenAt = time.GetUtcNow() }, session);
            moved[session.Id] = true;
        }
    }

    public Task EndAsync(ClaimsPrincipal? asking, CancellationToken cancellationToken) =>
        Find(asking) is { } session ? EndAsync([session.Id], cancellationToken) : Task.CompletedTask;

    /// <summary>Ends every session of one person.</summary>
    public Task EndAllAsync(string subject, CancellationToken cancellationToken) =>
        EndAsync([.. sessions.Values.Where(session => session.Who.Subject == subject).Select(session => session.Id)], cancellationToken);

    /// <summary>Writes idle times and forgets what ran out, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(WriteEvery, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await WriteAsync(cancellationToken);
            await EndAsync([.. sessions.Values.Where(session => !session.Holds(access.Sessions, time.GetUtcNow())).Select(session => session.Id)], cancellationToken);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var id in moved.Keys.Where(id => moved.TryRemove(id, out _)).ToList())
        {
            if (sessions.TryGetValue(id, out var session))
            {
                var seen = session.SeenAt.ToUnixTimeMilliseconds();
                await database.TryAsync(context => context.Set<SessionRow>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, seen), cancellationToken), cancellationToken);
            }
        }
    }

    private async Task EndAsync(string[] ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            sessions.TryRemove(id, out _);
            await database.TryAsync(context => context.Set<SessionRow>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        }
    }
}
