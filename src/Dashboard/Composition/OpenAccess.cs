using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Security.Doors;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Dashboard.Security.Sessions;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Before anybody can knock: who may sign in and who is signed in is read. Without the database nobody could come in, and what was locked would be forgotten, so the dashboard does not start.</summary>
public sealed class OpenAccess(DashboardDatabase database, DatabaseHealthStore health, UserBook users, Invitations invitations, LockOut locked, SessionBook sessions) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.OpenAsync(cancellationToken);
        if (health.Current is { IsUsable: false } broken)
        {
            throw new UnsafeStartException($"{DataOptions.Section}:ConnectionString: nobody can sign in without the database, and it cannot be used: {broken.Why}");
        }

        await users.LoadAsync(cancellationToken);
        await invitations.LoadAsync(cancellationToken);
        await locked.LoadAsync(cancellationToken);
        await sessions.LoadAsync(cancellationToken);
    }

    /// <summary>The link for the first user; null when there is one, or none is kept here. The code stands behind the #, which no server and no log is sent.</summary>
    public static async Task<string?> FirstLinkAsync(IServiceProvider services, string listens) =>
        services.GetRequiredService<AccessOptions>() is { LocalUsers: true } access && await services.GetRequiredService<LocalSignIn>().InviteFirstAsync(CancellationToken.None) is { } code
            ? $"{(access.PublicUrl ?? listens).TrimEnd('/')}{Addresses.SetUp}#{code}"
            : null;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The dashboard does not start, because it would not be safe.</summary>
public sealed class UnsafeStartException(string why) : Exception(why);
