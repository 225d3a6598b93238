using DbDashboard.Core.State.Persistence;
using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>Where the audit stands: a database of its own, and beside it a small file that holds the last row's number and hash.</summary>
/// <param name="Floor">So many bytes have to be free on the disk before an action may begin; its outcome is written as long as there is any room.</param>
/// <param name="WaitSeconds">How long another process that holds the file is waited for.</param>
public sealed record AuditFiles(string Database, long Floor = AuditFiles.DefaultFloor, int WaitSeconds = 5)
{
    public const long DefaultFloor = 16 * 1024 * 1024;

    public string HeadNote => Path.ChangeExtension(Database, ".head");

    /// <summary>False before the first start: there is nothing to read, and nothing that could be broken.</summary>
    public bool AreThere => File.Exists(Database) || File.Exists(HeadNote);

    public static AuditFiles Of(DataOptions options)
    {
        var data = Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
        return new(options.AuditFile is { Length: > 0 } file ? Path.GetFullPath(file) : Path.ChangeExtension(data, ".audit.db"));
    }

    /// <summary>The connection of the writer is not pooled: what it sets holds for it alone.</summary>
    public string Connection(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = Database, Mode = mode, Pooling = pooling, DefaultTimeout = WaitSeconds }.ToString();
}
