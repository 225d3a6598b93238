using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Core.Sources.ArgoCd.Details;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>What a press needs to know of one instance, read now. It has a lane of its own: it must not wait behind details that hang.</summary>
internal sealed class FreshReads(ArgoCdEndpoint endpoint, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly InstanceDetails details = new(endpoint, time);
    private string? controllerNamespace;

    public async Task<Reading<FreshApplication>> ReadApplicationAsync(ApplicationKey key, string project, CancellationToken cancellationToken)
    {
        const string Source = "Argo CD application";
        var about = new Application { Key = key, Project = project };
        var read = await details.Questions.AskAsync(new Question<FreshApplication?>(Source, Deadline, token => endpoint.Api.Application(key.Name, project, key.Namespace, token), Read), about, cancellationToken);
        return read is { HasValue: false, State: ReadingState.Known }
            ? Reading.Failed<FreshApplication>(Source, time.GetUtcNow(), "Argo CD answers with an application that has no spec")
            : read.Map(fresh => fresh!);
    }

    public async Task<Reading<bool>> CanIAsync(Application about, string action, CancellationToken cancellationToken)
    {
        const string Source = "Argo CD can-i";
        var space = await ReadNamespaceAsync(about, cancellationToken);
        if (!space.IsKnown)
        {
            return new(false, space.State, Source, space.At, space.Why);
        }

        var subject = RbacName.Of(about, space.Value);
        var answer = await AskAsync(Source, about, token => endpoint.Api.CanI("applications", action, subject, token), reply => reply.Text("value"), cancellationToken);
        return answer is { IsKnown: true, Value: not ("yes" or "no") }
            ? Reading.Failed<bool>(Source, time.GetUtcNow(), "Argo CD answers neither yes nor no")
            : answer.Map(word => word == "yes");
    }

    public Task<Reading<SyncWindows>> ReadSyncWindowsAsync(Application about, CancellationToken cancellationToken) =>
        details.ReadWindowsAsync(about, cancellationToken);

    public Task<Reading<Project>> ReadProjectAsync(Application about, CancellationToken cancellationToken) =>
        details.ReadProjectAsync(about, cancellationToken);

    public Task<Reading<EquatableList<ManagedResource>>> ReadManagedResourcesAsync(Application about, CancellationToken cancellationToken) =>
        details.ReadResourcesAsync(about, cancellationToken);

    public Task<Reading<ApplicationSet>> ReadApplicationSetAsync(ApplicationSetKey set, CancellationToken cancellationToken) =>
        new SetsReader(endpoint, time).ReadAsync(set, cancellationToken);

    public void Dispose() => details.Dispose();

    private FreshApplication? Read(JsonElement reply) =>
        WriteEcho.SpecOf(reply) is { } spec ? new(ApplicationReader.Read(endpoint.Name, reply), spec) : null;

    /// <summary>Where the controller is; it does not move while it runs.</summary>
    private async Task<Reading<string>> ReadNamespaceAsync(Application about, CancellationToken cancellationToken)
    {
        const string Source = "Argo CD settings";
        if (controllerNamespace is { } known)
        {
            return Reading.Known(known, Source, time.GetUtcNow());
        }

        var read = await AskAsync(Source, about, endpoint.Api.Settings, reply => Settings.Read(reply).Namespace, cancellationToken);
        controllerNamespace = read.ValueIfKnown is { Length: > 0 } space ? space : null;
        return read;
    }

    private Task<Reading<T>> AskAsync<T>(string source, Application about, Func<CancellationToken, Task<HttpResponseMessage>> send, Func<Fields, T> read, CancellationToken cancellationToken) =>
        details.Questions.AskAsync(new Question<T>(source, Deadline, send, reply => read(DetailReader.Root(reply))), about, cancellationToken);
}
