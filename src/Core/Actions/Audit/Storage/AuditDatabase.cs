using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DbDashboard.Core.Actions.Audit.Storage;

/// <summary>The audit's file as a whole: made, migrated and checked.</summary>
internal sealed class AuditDatabase(AuditFiles files)
{
    private readonly DbContextOptions<AuditDbContext> options =
        new DbContextOptionsBuilder<AuditDbContext>().UseSqlite(files.Connection(SqliteOpenMode.ReadWriteCreate, pooling: true)).Options;

    public HeadNote Note { get; } = new(files.HeadNote);

    public AuditDbContext CreateContext() => new(options);

    /// <summary>Makes the file when there is none, and brings it to this version. A file that was never used gets its note.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(files.Database)!);
        await using var context = CreateContext();

        // Asked first: migrating takes a lock that a killed process leaves behind, so it is taken only when there is something to do.
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await context.Database.MigrateAsync(cancellationToken);
        }

        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        if (!File.Exists(files.HeadNote) && !await context.Rows.AnyAsync(cancellationToken))
        {
            Note.Write(AuditHead.None);
        }
    }

    /// <summary>Reads every row. The note is read first: rows that are added meanwhile do not matter then.</summary>
    public AuditVerification Verify(CancellationToken cancellationToken)
    {
        var noted = Note.Read();
        using var connection = AuditSql.Open(files, SqliteOpenMode.ReadWrite, pooling: true);
        if (Damage(connection) is { } damage)
        {
            return new(AuditFinding.File, null, $"The audit's file is damaged ({damage}). {AuditWords.WhenBroken}", 0, AuditHead.None.Hash);
        }

        var chain = new ChainCheck(noted).Run(connection, cancellationToken);
        return chain.IsWhole && MissingTrigger(connection) is { } missing
            ? chain with { Finding = AuditFinding.Triggers, Sentence = $"The rows of the audit are in order, but the rule '{missing}' that forbids changes was taken out of the file. {AuditWords.WhenBroken}" }
            : chain;
    }

    private static string? Damage(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        return command.ExecuteScalar() is string found && found != "ok" ? found : null;
    }

    private static string? MissingTrigger(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
        using var rows = command.ExecuteReader();
        var found = new HashSet<(string, string)>();
        while (rows.Read())
        {
            found.Add((rows.GetString(0), rows.GetString(1)));
        }

        return AuditTriggers.All.FirstOrDefault(trigger => !found.Contains((trigger.Key, trigger.Value))).Key;
    }
}
