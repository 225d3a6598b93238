using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>The one who adds rows; not thread-safe. It remembers what it wrote last, and notices when the file says otherwise.</summary>
internal sealed class AuditWriter : IDisposable
{
    private readonly TimeProvider clock;
    private readonly long opened;
    private string lastTime;

    private AuditWriter(SqliteConnection connection, TimeProvider clock, long epoch, AuditHead head, string lastTime)
    {
        (Connection, this.clock, this.lastTime, Epoch, Head) = (connection, clock, lastTime, epoch, head);
        opened = clock.GetTimestamp();
    }

    public SqliteConnection Connection { get; }

    public long Epoch { get; }

    public AuditHead Head { get; private set; }

    /// <param name="held">The epoch of an earlier writer of this process: when another process has written since, there is no new one. Null for the first.</param>
    /// <returns>Null when another process took over.</returns>
    public static AuditWriter? Open(AuditFiles files, TimeProvider clock, long? held)
    {
        var own = AuditSql.Open(files, SqliteOpenMode.ReadWrite, pooling: false);
        try
        {
            own.Run($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = {files.WaitSeconds * 1000};");
            using var transaction = own.BeginTransaction(deferred: false);
            if (AuditSql.NextEpoch(transaction, held) is not { } epoch)
            {
                own.Dispose();
                return null;
            }

            var (head, lastTime) = (AuditSql.Head(transaction), AuditSql.LastTime(transaction));
            transaction.Commit();
            return new(own, clock, epoch, head, lastTime);
        }
        catch
        {
            own.Dispose();
            throw;
        }
    }

    /// <summary>On the disk when this returns.</summary>
    public Appended Append(AuditEntry entry)
    {
        using var transaction = Connection.BeginTransaction(deferred: false);
        if (AuditSql.Epoch(transaction) != Epoch)
        {
            return new(null, AppendProblem.Superseded);
        }

        if (AuditSql.Head(transaction) != Head)
        {
            return new(null, AppendProblem.Behind);
        }

        var now = clock.GetUtcNow();
        var time = AuditBody.Time(now);
        var back = string.CompareOrdinal(time, lastTime) < 0;
        var canonical = new AuditBody(AuditBody.Version, Head.Seq + 1, Epoch, time, (long)clock.GetElapsedTime(opened).TotalMilliseconds, back, entry).ToCanonical();
        var next = new AuditHead(Head.Seq + 1, Head.Next(canonical));
        if (!AuditSql.Insert(transaction, Head, next, canonical, Epoch))
        {
            return new(null, AppendProblem.Superseded);
        }

        transaction.Commit();
        (Head, lastTime) = (next, time);
        return new(new(next.Seq, Epoch, AuditBody.Time(time), next.Hash), AppendProblem.None);
    }

    public void Dispose() => Connection.Dispose();
}

internal readonly record struct Appended(AuditReceipt? Receipt, AppendProblem Problem);

internal enum AppendProblem
{
    None,

    /// <summary>Another process has the newer epoch.</summary>
    Superseded,

    /// <summary>The last row in the file is not the one written last.</summary>
    Behind,
}
