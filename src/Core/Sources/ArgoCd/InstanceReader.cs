using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Asks an instance what it is and what our token may do there. What is not answered stays empty.</summary>
internal sealed class InstanceReader(ArgoCdEndpoint endpoint, TimeProvider time)
{
    private const int MostProjects = 8;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private static readonly string[] Actions = ["sync", "update", "override", "delete"];

    private readonly Replies replies = new(time);

    /// <param name="samples">One application of each project: rights are asked about real ones.</param>
    public async Task<ArgoCdInstance> ReadAsync(IReadOnlyList<Application> samples, CancellationToken cancellationToken)
    {
        var version = await AskAsync(endpoint.Api.Version, reply => reply.Text("Version"), cancellationToken) ?? "";
        var settings = await AskAsync(endpoint.Api.Settings, Settings.Read, cancellationToken) ?? new Settings("", "", "");
        var user = await AskAsync(endpoint.Api.UserInfo, reply => reply.Text("username"), cancellationToken) ?? "";
        var repositories = await AskAsync(endpoint.Api.Repositories, ReadRepositories, cancellationToken);
        return new(
            endpoint.Name,
            endpoint.Url,
            version,
            settings.TracksByLabel(version),
            settings.LabelKey,
            await ReadRightsAsync(samples, settings.Namespace, cancellationToken),
            repositories?.ToEquatableList() ?? [],
            user);
    }

    /// <summary>One right: <c>applications/sync/platform/database-instances</c> and <c>yes</c> or <c>no</c>.</summary>
    private async Task<EquatableList<KeyValuePair<string, string>>> ReadRightsAsync(IReadOnlyList<Application> samples, string controllerNamespace, CancellationToken cancellationToken)
    {
        var rights = new List<KeyValuePair<string, string>>();
        foreach (var sample in samples.Take(MostProjects))
        {
            var subject = RbacName.Of(sample, controllerNamespace);
            foreach (var action in Actions)
            {
                if (await AskAsync(token => endpoint.Api.CanI("applications", action, subject, token), reply => reply.Text("value"), cancellationToken) is { Length: > 0 } answer)
                {
                    rights.Add(new($"applications/{action}/{subject}", answer));
                }
            }
        }

        return rights.ToEquatableList();
    }

    private static string[] ReadRepositories(Fields reply) =>
        [.. reply.List("items", item => UntrustedText.WithoutPassword(item.Text("repo"))).Where(url => url.Length > 0)];

    private async Task<T?> AskAsync<T>(Func<CancellationToken, Task<HttpResponseMessage>> question, Func<Fields, T> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await replies.AskAsync(question, Deadline, (JsonElement reply) => read(DetailReader.Root(reply)), cancellationToken);
        }
        catch (RefusedException)
        {
            // Not knowing a version or a right is shown as such; the list says how the instance is.
            return null;
        }
    }
}
