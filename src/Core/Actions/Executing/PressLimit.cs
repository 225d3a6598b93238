using System.Collections.Concurrent;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>How many plans and presses one person may make in a minute.</summary>
public sealed class PressLimit(TimeProvider time)
{
    public const int InOneMinute = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Subject, bool IsBrake), Queue<long>> seen = new();

    /// <param name="isBrake">Brakes are counted apart: whatever else a person or a script of theirs did, there is room for them.</param>
    public bool Allows(string subject, bool isBrake = false)
    {
        var queue = seen.GetOrAdd((subject, isBrake), _ => new());
        lock (queue)
        {
            // Not the clock's time: that may go back.
            var now = time.GetTimestamp();
            while (queue.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > Window)
            {
                queue.Dequeue();
            }

            if (queue.Count >= InOneMinute)
            {
                return false;
            }

            queue.Enqueue(now);
            return true;
        }
    }
}
