using System.Globalization;
using System.Runtime.CompilerServices;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes.Logs;

/// <summary>Reads logs of pods from the API server, which asks the node: bounded in lines, bytes and time. Thread-safe.</summary>
public sealed class PodLogReader(KubernetesOptions options, TimeProvider clock) : IPodLogs, IDisposable
{
    /// <summary>The node is asked in turn: an answer that takes longer will not come.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    /// <summary>A log is not followed for longer: a page that somebody forgot does not hold a connection for ever.</summary>
    public static readonly TimeSpan LongestFollow = TimeSpan.FromMinutes(30);

    private const string Source = "Kubernetes pod log";
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ClusterConnection> connections = [];

    public async Task<Reading<PodLog>> ReadAsync(PodLogQuery query, CancellationToken cancellationToken)
    {
        var wanted = Math.Clamp(query.Lines, 1, PodLog.MostLines);
        using var limit = new CancellationTokenSource(Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // One more than asked for: so it is known whether there are older ones.
            var lines = await LinesAsync(query, $"{Path(query, wanted + 1)}&limitBytes={MostBytes}", either.Token).ToListAsync(either.Token);
            return Reading.Known(new PodLog(lines.TakeLast(wanted).ToEquatableList(), lines.Count > wanted), Source, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Reading.Failed<PodLog>(Source, clock.GetUtcNow(), $"The log did not come within {Deadline.TotalSeconds:0} s: the node may not answer.");
        }
        catch (Exception fault) when (fault is ConnectionSettingsException or InvalidDataException || Outage.Is(fault))
        {
            return Refused(fault);
        }
    }

    public async IAsyncEnumerable<PodLogLine> FollowAsync(PodLogQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestFollow, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var lines = LinesAsync(query, $"{Path(query, Math.Clamp(query.Lines, 1, PodLog.MostLines))}&follow=true", either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync())
        {
            yield return lines.Current;
        }

        async Task<bool> NextAsync()
        {
            try
            {
                return await lines.MoveNextAsync();
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new PodLogException($"Followed for {LongestFollow.TotalMinutes:0} min: press follow again to go on.");
            }
            catch (Exception fault) when (fault is ConnectionSettingsException or InvalidDataException || Outage.Is(fault))
            {
                throw new PodLogException(Refused(fault).Why!, fault);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var connection in connections.Values)
            {
                connection.Dispose();
            }

            connections.Clear();
        }
    }

    private async IAsyncEnumerable<PodLogLine> LinesAsync(PodLogQuery query, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await Connection(query.Cluster).OpenAsync(path, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var line in LogLines.ReadAsync(body, cancellationToken))
        {
            yield return line;
        }
    }

    private ClusterConnection Connection(string cluster)
    {
        lock (gate)
        {
            return connections.TryGetValue(cluster, out var known) ? known : connections[cluster] = new(ClusterConfiguration.Build(Settings(cluster)), clock);
        }
    }

    private ClusterOptions Settings(string cluster) =>
        options.Clusters.FirstOrDefault(one => one.Name == cluster) ?? throw new ConnectionSettingsException($"No cluster named {cluster} is configured.");

    private static string Path(PodLogQuery query, int lines) => string.Create(
        CultureInfo.InvariantCulture,
        $"api/v1/namespaces/{Uri.EscapeDataString(query.Namespace)}/pods/{Uri.EscapeDataString(query.Pod)}/log?timestamps=true&tailLines={lines}{Container(query)}{(query.Previous ? "&previous=true" : "")}");

    private static string Container(PodLogQuery query) => query.Container is { Length: > 0 } name ? $"&container={Uri.EscapeDataString(name)}" : "";

    // 400 is how the server says that a container has not begun, or has no earlier run.
    private Reading<PodLog> Refused(Exception fault) => (fault as ApiRefusalException)?.Status switch
    {
        ApiRefusalException.Forbidden => Reading.Forbidden<PodLog>(Source, clock.GetUtcNow(), $"{fault.Message}. Grant get on pods/log"),
        ApiRefusalException.NotFound or ApiRefusalException.BadRequest => Reading.Absent<PodLog>(Source, clock.GetUtcNow(), fault.Message),
        _ => Reading.Failed<PodLog>(Source, clock.GetUtcNow(), Outage.Words(fault)),
    };
}
