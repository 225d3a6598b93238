using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd.Details;

/// <summary>Details of applications of all configured instances, kept for a while: see <see cref="InstanceDetails"/> and <see cref="FreshCache{TKey, TValue}"/>.</summary>
public sealed class ArgoCdDetailsReader : IApplicationDetailsReader, IArgoCdRenders, IDisposable
{
    private const int MostDetails = 64;
    private const int MostManifests = 16;

    private static readonly TimeSpan Good = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Bad = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, InstanceDetails> instances;
    private readonly FreshCache<ApplicationKey, ApplicationDetails> details;
    private readonly FreshCache<(ApplicationKey Key, string? Revision, bool IsAnew), Reading<EquatableList<string>>> manifests;
    private readonly FreshCache<(string Instance, string Project), Reading<Project>> projects;

    public ArgoCdDetailsReader(IEnumerable<ArgoCdEndpoint> endpoints, TimeProvider time)
    {
        instances = endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => new InstanceDetails(endpoint, time));
        details = new(MostDetails, time, read => IsWhole(read) ? Good : Bad);
        manifests = new(MostManifests, time, read => read.IsKnown ? Good : Bad);
        projects = new(MostDetails, time, read => read.IsKnown ? Good : Bad);
    }

    public Task<ApplicationDetails> ReadAsync(Application application, CancellationToken cancellationToken) =>
        instances.TryGetValue(application.Key.Instance, out var instance)
            ? details.GetAsync(application.Key, VersionOf(application), before => ReadAsync(instance, application, before), cancellationToken)
            : Task.FromResult(new ApplicationDetails { Key = application.Key });

    public Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application application, string? revision, CancellationToken cancellationToken) =>
        instances.TryGetValue(application.Key.Instance, out var instance)
            ? manifests.GetAsync((application.Key, revision, false), VersionOf(application), _ => instance.ReadManifestsAsync(application, revision), cancellationToken)
            : Task.FromResult(Reading.NotRead<EquatableList<string>>("Argo CD manifests", NoInstance(application)));

    public Task<Reading<EquatableList<string>>> RenderAnewAsync(Application application, string commit, CancellationToken cancellationToken) =>
        instances.TryGetValue(application.Key.Instance, out var instance)
            ? manifests.GetAsync((application.Key, commit, true), VersionOf(application), _ => instance.RenderAnewAsync(application, commit), cancellationToken)
            : Task.FromResult(Reading.NotRead<EquatableList<string>>("Argo CD manifests", NoInstance(application)));

    /// <summary>The project of an application; one reading serves all of its applications.</summary>
    public Task<Reading<Project>> ReadProjectAsync(Application application, CancellationToken cancellationToken) =>
        instances.TryGetValue(application.Key.Instance, out var instance)
            ? projects.GetAsync((application.Key.Instance, application.Project), "", _ => instance.ReadProjectAsync(application, CancellationToken.None), cancellationToken)
            : Task.FromResult(Reading.NotRead<Project>("Argo CD project", NoInstance(application)));

    /// <summary>The application's own answer for its windows leaves their time zones out: with windows assigned, the project is read too.</summary>
    private async Task<ApplicationDetails> ReadAsync(InstanceDetails instance, Application application, ApplicationDetails? before)
    {
        var read = await instance.ReadAsync(application, before);
        return read.SyncWindows.ValueIfKnown is { Assigned.Count: > 0 }
            ? read with { Project = await ReadProjectAsync(application, CancellationToken.None) }
            : read;
    }

    public void Dispose()
    {
        foreach (var instance in instances.Values)
        {
            instance.Dispose();
        }
    }

    private static string NoInstance(Application application) => $"there is no Argo CD instance '{application.Key.Instance}' in the configuration";

    private static string VersionOf(Application application) =>
        $"{application.Uid}/{application.ResourceVersion}/{application.ReconciledAt?.UtcTicks}";

    private static bool IsWhole(ApplicationDetails read) =>
        read.Application.IsKnown && read.ManagedResources.IsKnown && read.Tree.IsKnown && read.SyncWindows.IsKnown && read.Events.IsKnown;
}
