using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd.Details;

/// <summary>Reads details of the applications of one instance. A call by name always names the project: without it, a missing application and a forbidden one look the same.</summary>
internal sealed class InstanceDetails(ArgoCdEndpoint endpoint, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ManifestsDeadline = TimeSpan.FromSeconds(45);

    private readonly SemaphoreSlim rendering = new(1);

    public Questions Questions { get; } = new(time);

    public async Task<ApplicationDetails> ReadAsync(Application about, ApplicationDetails? before)
    {
        var (name, project, ns) = (about.Key.Name, about.Project, about.Key.Namespace);
        var api = endpoint.Api;
        var application = AskAsync("application", about, token => api.Application(name, project, ns, token), json => ApplicationReader.Read(endpoint.Name, json));
        var windows = ReadWindowsAsync(about, CancellationToken.None);
        var events = AskAsync("events", about, token => api.Events(name, project, ns, token), DetailReader.ReadEvents);
        var tree = AskComparedAsync("resource-tree", about, token => api.ResourceTree(name, project, ns, token), DetailReader.ReadTree);
        var resources = ReadResourcesAsync(about, CancellationToken.None);
        return new()
        {
            Key = about.Key,
            Application = OrStale(await application, before?.Application),
            ManagedResources = OrStale(await resources, before?.ManagedResources),
            Tree = OrStale(await tree, before?.Tree),
            SyncWindows = OrStale(await windows, before?.SyncWindows),
            Events = OrStale(await events, before?.Events),
        };
    }

    public Task<Reading<SyncWindows>> ReadWindowsAsync(Application about, CancellationToken cancellationToken) =>
        AskAsync("syncwindows", about, token => endpoint.Api.SyncWindows(about.Key.Name, about.Project, about.Key.Namespace, token), DetailReader.ReadSyncWindows, cancellationToken);

    public Task<Reading<EquatableList<ManagedResource>>> ReadResourcesAsync(Application about, CancellationToken cancellationToken) =>
        AskComparedAsync("managed-resources", about, token => endpoint.Api.ManagedResources(about.Key.Name, about.Project, about.Key.Namespace, token), DetailReader.ReadManagedResources, cancellationToken);

    /// <summary>Rendering loads the repo-server: one at a time.</summary>
    public Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application about, string? revision) =>
        RenderAsync(about, revision, token => endpoint.Api.Manifests(about.Key.Name, about.Project, about.Key.Namespace, revision, token));

    /// <summary>The same past Argo CD's cache.</summary>
    public Task<Reading<EquatableList<string>>> RenderAnewAsync(Application about, string commit) =>
        RenderAsync(about, commit, token => endpoint.Api.ManifestsAnew(about.Key.Name, about.Project, about.Key.Namespace, commit, token));

    private async Task<Reading<EquatableList<string>>> RenderAsync(Application about, string? revision, Func<CancellationToken, Task<HttpResponseMessage>> send)
    {
        const string Source = "Argo CD manifests";
        if (about.IsMultiSource && revision is not null)
        {
            return Reading.NotRead<EquatableList<string>>(Source, "not asked: the application has several sources, and one revision does not say of which");
        }

        await rendering.WaitAsync();
        try
        {
            return await Questions.AskAsync(
                new Question<EquatableList<string>>(Source, ManifestsDeadline, send, DetailReader.ReadManifests),
                about,
                CancellationToken.None);
        }
        finally
        {
            rendering.Release();
        }
    }

    /// <summary>The project: what it allows, and when; with the windows in full, which the application's own answer leaves out.</summary>
    public Task<Reading<Project>> ReadProjectAsync(Application about, CancellationToken cancellationToken) =>
        AskAsync("project", about, token => endpoint.Api.Project(about.Project, token), ProjectReader.Read, cancellationToken);

    public void Dispose()
    {
        Questions.Dispose();
        rendering.Dispose();
    }

    private Task<Reading<T>> AskAsync<T>(string what, Application about, Func<CancellationToken, Task<HttpResponseMessage>> send, Func<System.Text.Json.JsonElement, T> read, CancellationToken cancellationToken = default) =>
        Questions.AskAsync(new Question<T>($"Argo CD {what}", Deadline, send, read), about, cancellationToken);

    /// <summary>
    /// Asks what comes from Argo CD's cached comparison. With an invalid spec that cache is deleted: asking would make the
    /// controller refresh the application, and then answer with the error that we already know.
    /// </summary>
    private Task<Reading<T>> AskComparedAsync<T>(string what, Application about, Func<CancellationToken, Task<HttpResponseMessage>> send, Func<System.Text.Json.JsonElement, T> read, CancellationToken cancellationToken = default)
    {
        var fault = about.Sync == SyncStatus.Unknown
            ? about.Conditions.FirstOrDefault(condition => condition.Type is "InvalidSpecError" or "UnknownError")
            : null;
        return fault is null
            ? AskAsync(what, about, send, read, cancellationToken)
            : Task.FromResult(Reading.Failed<T>($"Argo CD {what}", time.GetUtcNow(), $"Argo CD compares nothing while the application has {fault.Type}: {fault.Message}"));
    }

    /// <summary>What was read before is still worth showing, with its age, when the answer fails now.</summary>
    private static Reading<T> OrStale<T>(Reading<T> now, Reading<T>? before) =>
        now.State == ReadingState.Failed && before is { HasValue: true }
            ? before with { State = ReadingState.Stale, Why = now.Why }
            : now;
}
