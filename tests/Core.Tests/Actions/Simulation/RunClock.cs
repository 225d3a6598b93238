namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>The common clock as one run uses it: it knows how much waits for it.</summary>
internal sealed class RunClock(TimeProvider time) : TimeProvider
{
    private int waiting;

    public int Waiting => Volatile.Read(ref waiting);

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref waiting);
        return new Counted(this, time.CreateTimer(callback, state, dueTime, period));
    }

    private sealed class Counted(RunClock clock, ITimer timer) : ITimer
    {
        private int isGone;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isGone, 1) == 0)
            {
                Interlocked.Decrement(ref clock.waiting);
            }

            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
