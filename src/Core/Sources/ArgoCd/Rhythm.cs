namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>When a source of Argo CD does what.</summary>
internal static class Rhythm
{
    /// <summary>How often the clock is looked at.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    /// <summary>Argo CD drops events silently when its buffer is full: the list is read again this often.</summary>
    public static readonly TimeSpan Relist = TimeSpan.FromMinutes(3);

    /// <summary>Between two lists that unreadable frames ask for.</summary>
    public static readonly TimeSpan RelistAtMost = TimeSpan.FromSeconds(15);

    /// <summary>Version, settings and rights are read again this often.</summary>
    public static readonly TimeSpan Instance = TimeSpan.FromMinutes(10);

    /// <summary>An ApplicationSet that rolls out step by step, or that could not be read, is read again this often; others with the list.</summary>
    public static readonly TimeSpan RollingSets = TimeSpan.FromSeconds(30);

    /// <summary>Three keep-alives missed: the connection is dead, whatever TCP says.</summary>
    public static readonly TimeSpan SilentDeath = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>A session that lasted this long starts counting attempts anew.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromSeconds(30);

    /// <summary>The pause before an attempt: doubles, with jitter so that many dashboards do not come at once.</summary>
    public static TimeSpan Pause(int attempt)
    {
        var longest = FirstPause.TotalSeconds * Math.Pow(2, Math.Min(attempt, 10));
        var seconds = Math.Min(longest, LongestPause.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
