using System.Collections.Concurrent;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>How many plans and presses one person may make in a minute.</summary>
public sealed class PressLimit(TimeProvider time)
{
    public const int InOneMinute = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> seen = new(StringComparer.Ordinal);

    public bool Allows(string subject)
    {
        var queue = seen.GetOrAdd(subject, _ => new());
        lock (queue)
        {
            var now = time.GetUtcNow();
            while (queue.TryPeek(out var oldest) && now - oldest > Window)
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
