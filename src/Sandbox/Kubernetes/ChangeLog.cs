using System.Threading.Channels;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>The last changes of the store, and who follows them.</summary>
public sealed class ChangeLog
{
    private const int Kept = 20_000;

    private readonly Lock gate = new();
    private readonly Queue<StoreChange> changes = new();
    private readonly HashSet<Channel<StoreChange>> followers = [];

    /// <summary>Versions at or below this are forgotten: a watch from there is told 410.</summary>
    public long Oldest { get; private set; } = 300;

    public void Add(StoreChange change)
    {
        lock (gate)
        {
            changes.Enqueue(change);
            while (changes.Count > Kept)
            {
                Oldest = changes.Dequeue().Object.Version;
            }

            foreach (var follower in followers)
            {
                follower.Writer.TryWrite(change);
            }
        }
    }

    /// <summary>Forgets all changes so far, as a compaction of etcd does.</summary>
    public void Compact()
    {
        lock (gate)
        {
            Oldest = changes.Count > 0 ? changes.Last().Object.Version : Oldest;
            changes.Clear();
        }
    }

    /// <summary>Follows the changes after a version; null when that version is forgotten.</summary>
    public Following? Follow(long after)
    {
        lock (gate)
        {
            if (after < Oldest)
            {
                return null;
            }

            var channel = Channel.CreateUnbounded<StoreChange>();
            foreach (var change in changes.Where(change => change.Object.Version > after))
            {
                channel.Writer.TryWrite(change);
            }

            followers.Add(channel);
            return new Following(this, channel);
        }
    }

    /// <summary>Ends every watch and stream.</summary>
    public void CutAll()
    {
        lock (gate)
        {
            foreach (var follower in followers)
            {
                follower.Writer.TryComplete();
            }
        }
    }

    /// <summary>One follower, until disposed.</summary>
    public sealed class Following(ChangeLog log, Channel<StoreChange> channel) : IDisposable
    {
        public ChannelReader<StoreChange> Changes => channel.Reader;

        public void Dispose()
        {
            lock (log.gate)
            {
                log.followers.Remove(channel);
            }
        }
    }
}
