using System.Text;
using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>The statements of the writer.</summary>
internal static class AuditSql
{
    public static SqliteConnection Open(AuditFiles files, SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnection(files.Connection(mode, pooling));
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Epoch(SqliteTransaction transaction)
    {
        using var command = Command(transaction, "SELECT Epoch FROM AuditEpoch");
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Takes the next epoch; null when it is no more the one that was held.</summary>
    public static long? NextEpoch(SqliteTransaction transaction, long? held)
    {
        if (held is not null && Epoch(transaction) != held)
        {
            return null;
        }

        using var command = Command(transaction, "UPDATE AuditEpoch SET Epoch = Epoch + 1 RETURNING Epoch");
        return (long)command.ExecuteScalar()!;
    }

    public static AuditHead Head(SqliteTransaction transaction)
    {
        using var command = Command(transaction, "SELECT Seq, Hash FROM Audit ORDER BY Seq DESC LIMIT 1");
        using var rows = command.ExecuteReader();
        return rows.Read() ? new(rows.GetInt64(0), rows.GetString(1)) : AuditHead.None;
    }

    /// <summary>The last row's time; empty when there is no row.</summary>
    public static string LastTime(SqliteTransaction transaction)
    {
        using var command = Command(transaction, "SELECT At FROM Audit ORDER BY Seq DESC LIMIT 1");
        return command.ExecuteScalar() as string ?? "";
    }

    /// <summary>False when the epoch is an older one: then nothing was added.</summary>
    public static bool Insert(SqliteTransaction transaction, AuditHead head, AuditHead next, byte[] canonical, long epoch)
    {
        using var command = Command(
            transaction,
            "INSERT INTO Audit (Seq, PreviousHash, Hash, Canonical) SELECT $seq, $previous, $hash, $canonical FROM AuditEpoch WHERE Epoch = $epoch");
        command.Parameters.AddWithValue("$seq", next.Seq);
        command.Parameters.AddWithValue("$previous", head.Hash);
        command.Parameters.AddWithValue("$hash", next.Hash);
        command.Parameters.AddWithValue("$canonical", Encoding.UTF8.GetString(canonical));
        command.Parameters.AddWithValue("$epoch", epoch);
        return command.ExecuteNonQuery() == 1;
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
