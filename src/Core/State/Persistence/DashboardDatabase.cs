using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.State.Persistence;

/// <summary>How the database is; the dashboard works without it, and says what it then forgets.</summary>
/// <param name="IsUsable">Reads and writes work.</param>
/// <param name="Why">What happened, what it means and what to do; null when it is usable.</param>
public sealed record DatabaseHealth(bool IsUsable, string? Why)
{
    public static readonly DatabaseHealth NotOpened = new(false, "The database has not been opened yet.");
}

/// <summary>The one cell that holds how the database is.</summary>
public sealed class DatabaseHealthStore() : LatestValue<DatabaseHealth>(DatabaseHealth.NotOpened);

/// <summary>Opens the database at start: creates and migrates it, checks it, and never harms a file that it cannot use.</summary>
public sealed partial class DashboardDatabase(DataOptions options, DatabaseHealthStore health, ILogger<DashboardDatabase> log)
{
    private readonly DbContextOptions<DashboardDbContext> contextOptions =
        new DbContextOptionsBuilder<DashboardDbContext>().UseSqlite(options.ConnectionString, sqlite => sqlite.CommandTimeout(5)).Options;

    /// <summary>False before the first start: there is nothing to read.</summary>
    public bool HasFile => DataOptionsCheck.FileOf(options.ConnectionString) is { } file && File.Exists(file);

    public DashboardDbContext CreateContext() => new(contextOptions);

    /// <summary>Never throws for what a file or a disk may do: <see cref="DatabaseHealthStore"/> says how it went.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) => TryAsync(
        async context =>
        {
            if (DataOptionsCheck.FileOf(options.ConnectionString) is { Length: > 0 } file && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            await CheckAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        },
        cancellationToken);

    /// <summary>Does something with the database; a failure of the file or the disk becomes its health and false.</summary>
    public async Task<bool> TryAsync(Func<DashboardDbContext, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = CreateContext();
            await work(context);
            health.Update(held => held.IsUsable ? held : new(true, null));
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is SqliteException or DbUpdateException or IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            if (health.Current.IsUsable || health.Current == DatabaseHealth.NotOpened)
            {
                LogUnusable(log, fault);
            }

            var words = (fault as DbUpdateException)?.InnerException?.Message ?? fault.Message;
            health.Update(_ => new(false, $"{words} Everything else works; first-seen times, groups and what was said of them are not kept over a restart. Check the file and its rights in {DataOptions.Section}:ConnectionString."));
            return false;
        }
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    private static async Task CheckAsync(DashboardDbContext context, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQueryRaw<string>("PRAGMA quick_check(1)").ToListAsync(cancellationToken);
        if (found is not ["ok"])
        {
            throw new InvalidDataException($"The database is damaged ({string.Join("; ", found)}).");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be used; the dashboard goes on without it")]
    private static partial void LogUnusable(ILogger log, Exception fault);
}
