using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Core.Tests.State.Persistence;

public sealed class FirstSeenMemoryTests : IDisposable
{
    private readonly TempFolder folder = new("first-seen");
    private readonly DatabaseHealthStore health = new();

    private string DatabaseFile => Path.Combine(folder.Path, "below", "dashboard.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Since_survives_a_restart()
    {
        var before = await StartAsync();
        before.Store.Update(held => SnapshotReducer.Reduce(held, Some.Changed(Some.Application())));
        await before.Memory.WriteAsync(before.Store.Current.FirstSeen, default);

        var after = await StartAsync();
        after.Store.Update(held => SnapshotReducer.Reduce(held, Some.Changed(Some.Application(), Some.Moment.AddHours(5))));

        Assert.Equal(Some.Moment, after.Store.Current.FirstSeen.Values.Single().Since);
    }

    [Fact]
    public async Task Writes_what_changes_and_forgets_what_went()
    {
        var (memory, store) = await StartAsync();
        store.Update(held => SnapshotReducer.Reduce(held, Some.Listed(Some.Application("orders"), Some.Application("billing"))));
        await memory.WriteAsync(store.Current.FirstSeen, default);
        store.Update(held => SnapshotReducer.Reduce(held, Some.Listed(Some.Application("orders", "2") with { Sync = SyncStatus.Synced })));
        await memory.WriteAsync(store.Current.FirstSeen, default);

        await using var context = Database().CreateContext();
        var row = Assert.Single(await context.FirstSeen.ToListAsync());
        Assert.Equal(("orders", "Synced/Healthy"), (row.Name, row.State));
    }

    [Fact]
    public async Task Writes_ahead_so_that_reading_never_waits()
    {
        await StartAsync();

        await using var context = Database().CreateContext();
        Assert.Equal(["wal"], await context.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync());
    }

    [Fact]
    public async Task Has_no_change_of_the_model_without_a_migration()
    {
        await using var context = Database().CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_damaged_file_is_left_alone_and_said_and_everything_else_works()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await File.WriteAllTextAsync(DatabaseFile, new string('x', 8192));

        var (memory, store) = await StartAsync();
        store.Update(held => SnapshotReducer.Reduce(held, Some.Changed(Some.Application())));
        await memory.WriteAsync(store.Current.FirstSeen, default);

        Assert.False(health.Current.IsUsable);
        Assert.Contains("Everything else works", health.Current.Why);
        Assert.Equal(new string('x', 8192), await File.ReadAllTextAsync(DatabaseFile));
        Assert.Single(store.Current.FirstSeen);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_said()
    {
        await StartAsync();
        var readOnly = Database($"Data Source={DatabaseFile};Mode=ReadOnly");
        var (memory, store) = (new FirstSeenMemory(readOnly, new(), TimeProvider.System), new SnapshotStore());
        store.Update(held => SnapshotReducer.Reduce(held, Some.Changed(Some.Application())));

        await memory.WriteAsync(store.Current.FirstSeen, default);

        Assert.False(health.Current.IsUsable);
        Assert.Contains("readonly", health.Current.Why);
    }

    [Fact]
    public async Task A_state_that_is_the_same_keeps_the_earlier_time_when_the_sources_were_faster_than_the_file()
    {
        var key = new ApplicationKey("argo", "argocd", "orders");
        var early = new FirstSeen("Synced/Healthy", DateTimeOffset.UnixEpoch) { SyncSince = DateTimeOffset.UnixEpoch, HealthSince = DateTimeOffset.UnixEpoch };
        var (memory, _) = await StartAsync();
        await memory.WriteAsync(ImmutableDictionary<ApplicationKey, FirstSeen>.Empty.Add(key, early), default);

        var late = DateTimeOffset.UnixEpoch.AddDays(3);
        var store = new SnapshotStore();
        store.Update(s => s with { FirstSeen = s.FirstSeen.Add(key, new("Synced/Healthy", late) { SyncSince = late, HealthSince = late }) });
        await new FirstSeenMemory(Database(), store, TimeProvider.System).LoadAsync(default);

        Assert.Equal(early, store.Current.FirstSeen[key]);
    }

    [Fact]
    public void Names_the_provider_that_is_not_supported() =>
        Assert.Equal("Data:Provider: 'Oracle' is not supported; use Sqlite.", Assert.Single(DataOptionsCheck.Problems(new() { Provider = "Oracle" })));

    [Theory]
    [InlineData("")]
    [InlineData("Nonsense=1")]
    public void Names_a_connection_that_has_no_file(string connection) =>
        Assert.StartsWith("Data:ConnectionString: names no file", Assert.Single(DataOptionsCheck.Problems(new() { ConnectionString = connection })));

    private async Task<(FirstSeenMemory Memory, SnapshotStore Store)> StartAsync()
    {
        var (database, store) = (Database(), new SnapshotStore());
        await database.OpenAsync(default);
        var memory = new FirstSeenMemory(database, store, TimeProvider.System);
        await memory.LoadAsync(default);
        return (memory, store);
    }

    private DashboardDatabase Database(string? connection = null) =>
        new(new() { ConnectionString = connection ?? $"Data Source={DatabaseFile}" }, health, NullLogger<DashboardDatabase>.Instance);
}
