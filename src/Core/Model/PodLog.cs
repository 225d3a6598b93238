namespace DbDashboard.Core.Model;

/// <summary>Which log is asked for.</summary>
/// <param name="Container">Null: the only one of the pod; the server refuses where there are several.</param>
/// <param name="Previous">That of the run before the last restart.</param>
/// <param name="Lines">How many of the last lines; at most <see cref="PodLog.MostLines"/> are given.</param>
public sealed record PodLogQuery(string Cluster, string Namespace, string Pod, string? Container = null, bool Previous = false, int Lines = 200);

/// <param name="At">When the node wrote it down; null when it does not say.</param>
/// <param name="Text">Untrusted: without control characters, secrets hidden, cut at <see cref="PodLog.LongestLine"/>.</param>
public sealed record PodLogLine(DateTimeOffset? At, string Text);

/// <summary>The end of a container's log.</summary>
/// <param name="Lines">Oldest first.</param>
/// <param name="More">There are older lines that are not shown.</param>
public sealed record PodLog(EquatableList<PodLogLine> Lines, bool More)
{
    /// <summary>More lines are never given at once, nor kept while following.</summary>
    public const int MostLines = 2000;

    /// <summary>In characters; a longer line is cut and ends with <c>…</c>.</summary>
    public const int LongestLine = 4096;
}

/// <summary>Logs of pods, read when somebody asks and never kept.</summary>
public interface IPodLogs
{
    /// <summary>Never throws but for cancellation. Absent: no such pod, or the container has not run yet, or not before.</summary>
    Task<Reading<PodLog>> ReadAsync(PodLogQuery query, CancellationToken cancellationToken);

    /// <summary>The last lines and then each new one, until the container ends or nobody listens any more.</summary>
    /// <exception cref="PodLogException">It cannot be read, or no longer: the message says why.</exception>
    IAsyncEnumerable<PodLogLine> FollowAsync(PodLogQuery query, CancellationToken cancellationToken);
}

/// <summary>A log that was followed cannot be read, or no longer.</summary>
public sealed class PodLogException(string message, Exception? inner = null) : Exception(message, inner);
