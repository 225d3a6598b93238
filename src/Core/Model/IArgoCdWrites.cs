namespace DbDashboard.Core.Model;

/// <summary>
/// Changes Argo CD's applications, and reads what is needed around that: always fresh, never from a snapshot or a cache.
/// The instance is the one of the application's key. Never throws but for the cancellation of a read.
/// </summary>
public interface IArgoCdWrites
{
    /// <summary>Sends exactly one request, never again; its answer has to be whole within 15 s.</summary>
    /// <param name="cancellationToken">Cancelled before the request leaves: not sent; afterwards: unknown.</param>
    Task<ArgoCdWriteOutcome> SendAsync(ArgoCdWrite write, CancellationToken cancellationToken);

    Task<Reading<FreshApplication>> ReadApplicationAsync(ApplicationKey application, string project, CancellationToken cancellationToken);

    /// <summary>May our token do this to the application?</summary>
    /// <param name="action">Argo CD's word: get, sync, update, override, delete.</param>
    /// <returns>Known yes or no; else why it is not known.</returns>
    Task<Reading<bool>> CanIAsync(Application application, string action, CancellationToken cancellationToken);

    Task<Reading<SyncWindows>> ReadSyncWindowsAsync(Application application, CancellationToken cancellationToken);

    /// <summary>The project, with the time zones of its windows.</summary>
    Task<Reading<Project>> ReadProjectAsync(Application application, CancellationToken cancellationToken);

    /// <summary>The ApplicationSet that owns an application: what it leaves of an edit.</summary>
    Task<Reading<ApplicationSet>> ReadApplicationSetAsync(ApplicationSetKey set, CancellationToken cancellationToken);

    Task<Reading<EquatableList<ManagedResource>>> ReadManagedResourcesAsync(Application application, CancellationToken cancellationToken);
}
