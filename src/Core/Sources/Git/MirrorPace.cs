namespace DbDashboard.Core.Sources.Git;

/// <summary>How long to wait before the remote is asked again.</summary>
/// <param name="poll">The configured interval.</param>
/// <param name="jitter">From 0 to 1, another each time: many repositories must not ask in step.</param>
internal sealed class MirrorPace(TimeSpan poll, Func<double> jitter)
{
    /// <summary>Whoever wakes a repository, it is asked at most this often.</summary>
    public static readonly TimeSpan Closest = TimeSpan.FromSeconds(10);

    /// <summary>For somebody who waits with a finger on a button.</summary>
    public static readonly TimeSpan ForPresses = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Slowest = TimeSpan.FromMinutes(5);

    /// <summary>Somewhat less than the interval, so that the last proof of life is never older than it.</summary>
    public TimeSpan AfterSuccess => poll * (0.8 + (0.13 * jitter()));

    /// <summary>A remote that does not answer is tried again soon; one that refuses us, ever more rarely: it may lock us out.</summary>
    public TimeSpan AfterFailure(GitFailure failure, int failures)
    {
        var refused = failure is GitFailure.Denied or GitFailure.Missing or GitFailure.Refused or GitFailure.TooBig;
        var (first, last) = refused ? (poll, Slowest) : (FirstRetry, poll);
        var wait = first * Math.Pow(2, Math.Min(failures - 1, 16));
        return (wait < last ? wait : last) * (0.6 + (0.4 * jitter()));
    }
}
