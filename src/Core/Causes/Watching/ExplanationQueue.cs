using System.Threading.Channels;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>Applications that wait to be explained, each at most once at a time; one that changes while it is explained comes again.</summary>
internal sealed class ExplanationQueue
{
    private readonly Channel<ApplicationKey> channel = Channel.CreateUnbounded<ApplicationKey>();
    private readonly HashSet<ApplicationKey> waiting = [];
    private readonly HashSet<ApplicationKey> running = [];
    private readonly HashSet<ApplicationKey> again = [];
    private readonly Lock gate = new();

    public void Add(ApplicationKey key)
    {
        lock (gate)
        {
            if (running.Contains(key))
            {
                again.Add(key);
            }
            else if (waiting.Add(key))
            {
                channel.Writer.TryWrite(key);
            }
        }
    }

    public async Task<ApplicationKey> TakeAsync(CancellationToken cancellationToken)
    {
        var key = await channel.Reader.ReadAsync(cancellationToken);
        lock (gate)
        {
            waiting.Remove(key);
            running.Add(key);
        }

        return key;
    }

    public void Done(ApplicationKey key)
    {
        bool repeat;
        lock (gate)
        {
            running.Remove(key);
            repeat = again.Remove(key);
        }

        if (repeat)
        {
            Add(key);
        }
    }
}
