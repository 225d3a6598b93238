using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Writes to all configured instances.</summary>
public sealed class ArgoCdWrites(IEnumerable<ArgoCdEndpoint> endpoints, TimeProvider time) : IArgoCdWrites, IDisposable
{
    private readonly Dictionary<string, InstanceWrites> instances = endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => new InstanceWrites(endpoint, time));

    public async Task<ArgoCdWriteOutcome> SendAsync(ArgoCdWrite write, CancellationToken cancellationToken)
    {
        using var person = ActingPerson.Sends();
        return instances.TryGetValue(write.Application.Instance, out var instance)
            ? await instance.SendAsync(write, cancellationToken)
            : new ArgoCdWriteOutcome.NotSent($"There is {NoInstance(write.Application)}.");
    }

    public Task<Reading<FreshApplication>> ReadApplicationAsync(ApplicationKey application, string project, CancellationToken cancellationToken) =>
        Ask(application, "application", reads => reads.ReadApplicationAsync(application, project, cancellationToken));

    public Task<Reading<bool>> CanIAsync(Application application, string action, CancellationToken cancellationToken) =>
        Ask(application.Key, "can-i", reads => reads.CanIAsync(application, action, cancellationToken));

    public Task<Reading<SyncWindows>> ReadSyncWindowsAsync(Application application, CancellationToken cancellationToken) =>
        Ask(application.Key, "syncwindows", reads => reads.ReadSyncWindowsAsync(application, cancellationToken));

    public Task<Reading<Project>> ReadProjectAsync(Application application, CancellationToken cancellationToken) =>
        Ask(application.Key, "project", reads => reads.ReadProjectAsync(application, cancellationToken));

    public Task<Reading<ApplicationSet>> ReadApplicationSetAsync(ApplicationSetKey set, CancellationToken cancellationToken) =>
        Ask(new ApplicationKey(set.Instance, set.Namespace, set.Name), "applicationsets", reads => reads.ReadApplicationSetAsync(set, cancellationToken));

    public Task<Reading<EquatableList<ManagedResource>>> ReadManagedResourcesAsync(Application application, CancellationToken cancellationToken) =>
        Ask(application.Key, "managed-resources", reads => reads.ReadManagedResourcesAsync(application, cancellationToken));

    public void Dispose()
    {
        foreach (var instance in instances.Values)
        {
            instance.Dispose();
        }
    }

    private static string NoInstance(ApplicationKey key) => $"no Argo CD instance '{key.Instance}' in the configuration";

    private async Task<Reading<T>> Ask<T>(ApplicationKey key, string what, Func<FreshReads, Task<Reading<T>>> read)
    {
        using var person = ActingPerson.Sends();
        return instances.TryGetValue(key.Instance, out var instance)
            ? await read(instance.Reads)
            : Reading.NotRead<T>($"Argo CD {what}", $"there is {NoInstance(key)}");
    }
}
