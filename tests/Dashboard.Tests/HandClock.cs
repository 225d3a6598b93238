using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Dashboard.Tests;

/// <summary>A clock that only the test moves, and that knows for what somebody waits: moved on before that, it would pass them by.</summary>
public sealed class HandClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<Alarm, TimeSpan> alarms = new();

    /// <summary>Whether a wait of just this length has begun and is not over.</summary>
    public bool IsAwaited(TimeSpan pause) => alarms.Values.Contains(pause);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(alarms, callback);
        alarm.Timer = base.CreateTimer(alarm.Ring, state, dueTime, period);
        alarms[alarm] = dueTime;
        alarm.ForgetWhenOver();
        return alarm;
    }

    private sealed class Alarm(ConcurrentDictionary<Alarm, TimeSpan> alarms, TimerCallback callback) : ITimer
    {
        private volatile bool over;

        public ITimer Timer { get; set; } = null!;

        public void Ring(object? state)
        {
            over = true;
            alarms.TryRemove(this, out _);
            callback(state);
        }

        public void ForgetWhenOver()
        {
            if (over)
            {
                alarms.TryRemove(this, out _);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Timer.Change(dueTime, period);

        public void Dispose()
        {
            over = true;
            alarms.TryRemove(this, out _);
            Timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
