namespace DbDashboard.Core.Model;

/// <summary>How long to wait before the next attempt: doubles with each failure up to a cap, with jitter so that many clients do not come back at once.</summary>
/// <param name="First">The wait after the first failure, before jitter.</param>
/// <param name="Longest">The cap, before jitter.</param>
public sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <summary>1 s, 2 s, 4 s … 60 s.</summary>
    public static readonly Backoff Usual = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

    /// <summary>Between half of the wait and the whole of it.</summary>
    /// <param name="failures">How many attempts in a row have failed, from 1.</param>
    public TimeSpan After(int failures)
    {
        var wait = First * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return (wait < Longest ? wait : Longest) * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
