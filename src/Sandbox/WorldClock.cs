namespace DbDashboard.Sandbox;

/// <summary>The world's time: the provider's, moved by an offset, with a queue of what happens when.</summary>
public sealed class WorldClock(TimeProvider time)
{
    private readonly PriorityQueue<Action, (DateTimeOffset Due, long Order)> queue = new();
    private TimeSpan offset;
    private long order;

    public DateTimeOffset Now => Whole(time.GetUtcNow() + offset);

    /// <summary>Real time until the next thing is due; null when nothing is.</summary>
    public TimeSpan? UntilNext => queue.TryPeek(out _, out var next) ? Max(next.Due - (time.GetUtcNow() + offset)) : null;

    public void Schedule(TimeSpan delay, Action action) => queue.Enqueue(action, (time.GetUtcNow() + offset + delay, order++));

    /// <summary>Goes to a moment (also back, before anything is scheduled); what is due on the way happens at its own moment.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        while (queue.TryPeek(out _, out var next) && next.Due <= moment)
        {
            offset = next.Due - time.GetUtcNow();
            queue.Dequeue()();
        }

        offset = moment - time.GetUtcNow();
    }

    public void Advance(TimeSpan by) => MoveTo(time.GetUtcNow() + offset + by);

    /// <summary>Back to the provider's own time.</summary>
    public void Resume() => MoveTo(time.GetUtcNow());

    /// <summary>Does what has become due by itself.</summary>
    public void CatchUp() => MoveTo(time.GetUtcNow() + offset);

    private static TimeSpan Max(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;

    // Kubernetes' and Argo CD's times have whole seconds.
    private static DateTimeOffset Whole(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
}
