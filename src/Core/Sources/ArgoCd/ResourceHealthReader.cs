using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// The list leaves out the health of resources (it stands in Argo CD's tree since 3.0); only a read by name and the stream
/// have it. It is asked for once a version, of applications that manage custom resources: databases are among them, and
/// no word read is not the same as no word said.
/// </summary>
internal sealed class ResourceHealthReader(ArgoCdEndpoint endpoint, TimeProvider time)
{
    /// <summary>More applications are not asked for at once; their next change brings the health by the stream.</summary>
    private const int Most = 500;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private readonly Replies replies = new(time);
    private readonly HashSet<(ApplicationKey Key, string Version)> asked = [];

    /// <summary>The applications whole, one after the other; one that is refused is left as it is.</summary>
    public async IAsyncEnumerable<Application> ReadAsync(IEnumerable<Application> listed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var application in listed.Where(LastHealth.IsWanted).Where(a => asked.Add((a.Key, a.ResourceVersion))).Take(Most).ToList())
        {
            if (await AskAsync(application, cancellationToken) is { } whole)
            {
                yield return whole;
            }
        }
    }

    private async Task<Application?> AskAsync(Application application, CancellationToken cancellationToken)
    {
        var (instance, ns, name) = application.Key;
        try
        {
            return await replies.AskAsync(
                token => endpoint.Api.Application(name, application.Project, ns, token),
                Deadline,
                json => ApplicationTrim.ForSnapshot(ApplicationReader.Read(instance, json)),
                cancellationToken);
        }
        catch (RefusedException)
        {
            // The list stays what is known; the page asks again when somebody opens it.
            return null;
        }
    }
}
