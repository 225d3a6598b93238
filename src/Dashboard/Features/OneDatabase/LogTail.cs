using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>The newest lines of a log that is followed; older ones fall off. Thread-safe.</summary>
public sealed class LogTail
{
    private readonly Lock gate = new();
    private readonly Queue<PodLogLine> lines = new();
    private bool news;

    /// <summary>Why nothing more comes; null while it may.</summary>
    public string? Ended { get; private set; }

    /// <summary>There are older lines that are not here.</summary>
    public bool More { get; private set; }

    public void Start(PodLog? log)
    {
        lock (gate)
        {
            lines.Clear();
            foreach (var line in log?.Lines ?? [])
            {
                lines.Enqueue(line);
            }

            (More, Ended, news) = (log?.More ?? false, null, true);
        }
    }

    public void Add(PodLogLine line)
    {
        lock (gate)
        {
            lines.Enqueue(line);
            news = true;
            while (lines.Count > PodLog.MostLines)
            {
                lines.Dequeue();
                More = true;
            }
        }
    }

    public void End(string why)
    {
        lock (gate)
        {
            (Ended, news) = (why, true);
        }
    }

    public IReadOnlyList<PodLogLine> Lines()
    {
        lock (gate)
        {
            return [.. lines];
        }
    }

    /// <summary>True once after each change.</summary>
    public bool IsNews()
    {
        lock (gate)
        {
            var was = news;
            news = false;
            return was;
        }
    }
}
