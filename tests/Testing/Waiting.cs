using DbDashboard.Core.State;

namespace DbDashboard.Testing;

/// <summary>Waits for a state, never for time; a state that does not come within the deadline fails the test.</summary>
public static class Waiting
{
    /// <summary>Spent only by a failure: far beyond what a machine needs that has much else to do.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(5);

    /// <summary>Does <paramref name="nudge"/> again and again until the task has ended: moving a test clock on, for one.</summary>
    public static async Task<T> Nudged<T>(this Task<T> task, Action nudge)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var beat = new PeriodicTimer(Beat);
        while (!task.IsCompleted)
        {
            nudge();
            await beat.WaitForNextTickAsync(deadline.Token);
        }

        return await task;
    }

    /// <summary>For a state that nothing tells of: it is looked at again and again.</summary>
    public static async Task Until(Func<bool> isThere)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var beat = new PeriodicTimer(Beat);
        while (!isThere())
        {
            await beat.WaitForNextTickAsync(deadline.Token);
        }
    }

    /// <param name="nudge">Done again and again until the state is there: moving a test clock on, for one.</param>
    public static async Task<T> Until<T>(this LatestValue<T> cell, Func<T, bool> isThere, Action? nudge = null)
        where T : class
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var nudging = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token);
        var nudged = nudge is null ? Task.CompletedTask : NudgeAsync(nudge, nudging.Token);
        try
        {
            await foreach (var value in cell.WatchAsync(deadline.Token))
            {
                if (isThere(value))
                {
                    return value;
                }
            }
        }
        catch (OperationCanceledException cancelled)
        {
            throw new TimeoutException($"The state did not come; the last one is {cell.Current}", cancelled);
        }
        finally
        {
            await nudging.CancelAsync();
            await nudged;
        }

        throw new InvalidOperationException("The cell ended.");
    }

    private static async Task NudgeAsync(Action nudge, CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(Beat);
        while (!cancellationToken.IsCancellationRequested)
        {
            nudge();
            await beat.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
