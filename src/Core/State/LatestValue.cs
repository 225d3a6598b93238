using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DbDashboard.Core.State;

/// <summary>
/// One cell that holds the latest immutable value. Each reader has a channel of capacity 1: first the present value,
/// then always the latest; a slow reader skips and never queues. Thread-safe.
/// </summary>
public class LatestValue<T>(T initial)
    where T : class
{
    private readonly Lock gate = new();
    private readonly HashSet<Channel<T>> readers = [];
    private T current = initial;

    public T Current => Volatile.Read(ref current);

    /// <summary>How many readers are attached; for tests and the Connections page.</summary>
    public int ReaderCount
    {
        get
        {
            lock (gate)
            {
                return readers.Count;
            }
        }
    }

    /// <summary>Replaces the value by a function of it; nothing is told when it returns the same reference.</summary>
    public T Update(Func<T, T> change)
    {
        lock (gate)
        {
            var next = change(current);
            if (ReferenceEquals(next, current))
            {
                return current;
            }

            Volatile.Write(ref current, next);
            foreach (var reader in readers)
            {
                reader.Writer.TryWrite(next);
            }

            return next;
        }
    }

    public async IAsyncEnumerable<T> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            readers.Add(channel);
            channel.Writer.TryWrite(current);
        }

        try
        {
            await foreach (var value in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return value;
            }
        }
        finally
        {
            lock (gate)
            {
                readers.Remove(channel);
            }
        }
    }
}
