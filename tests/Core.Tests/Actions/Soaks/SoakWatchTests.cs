using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Core.Tests.Actions.Audit;
using DbDashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Actions.Soaks;

public sealed class SoakWatchTests : IDisposable
{
    private static readonly Application Orders = Some.Fine("orders") with { Project = "shop" };
    private static readonly Actor Pia = new("local:pia", "Pia", Role.Promoter);

    private readonly TempFolder folder = new("soaks");
    private readonly FakeTimeProvider clock = new(Some.Moment);
    private readonly AuditFixture audit = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
        audit.Dispose();
    }

    [Fact]
    public void Nothing_is_looked_at_before_what_was_kept_is_read()
    {
        var store = new SoakStore();
        Watch(store).Look(Known());
        Assert.Empty(store.Current.Records);
    }

    [Fact]
    public void Auto_sync_that_is_on_does_not_soak()
    {
        var store = Loaded();
        Watch(store).Look(Some.Explained((Orders with { SyncPolicy = new(new AutomatedPolicy(null, true, true, false)) }, [])).With(Live()));
        Assert.Empty(store.Current.Records);
    }

    [Theory]
    [InlineData(SyncStatus.OutOfSync, HealthStatus.Healthy, "it was OutOfSync")]
    [InlineData(SyncStatus.Synced, HealthStatus.Degraded, "it was Degraded")]
    [InlineData(SyncStatus.Synced, HealthStatus.Unknown, "it was Unknown")]
    public void Only_Synced_and_healthy_counts(SyncStatus sync, HealthStatus health, string why)
    {
        var store = Loaded();
        Watch(store).Look(Some.Explained((Orders with { Sync = sync, Health = health }, [])).With(Live()));
        Assert.Equal(why, store.Current.Records[Orders.Key].Gap!.Why);
    }

    [Fact]
    public void A_database_that_is_not_seen_is_never_counted_as_healthy()
    {
        var store = Loaded();
        var row = new ManagedResourceStatus(new("acid.zalan.do", "postgresql", "shop", "pg"), "v1", SyncStatus.Synced, HealthStatus.None, null, false, false, false, 0);
        Watch(store).Look(Some.Explained((Orders with { Resources = [row] }, [])).With(Live()));
        Assert.Equal("its databases were not seen", store.Current.Records[Orders.Key].Gap!.Why);
        Assert.Equal(TimeSpan.FromHours(48), store.Current.Of(Orders.Key, new())!.Needed);
    }

    [Fact]
    public async Task A_restart_that_is_quick_goes_on_and_a_long_one_is_a_gap()
    {
        var (memory, store) = await StartAsync();
        Watch(store).Look(Known());
        await memory.WriteAsync(store.Current, default);

        clock.Advance(TimeSpan.FromSeconds(20));
        var (_, quick) = await StartAsync();
        Watch(quick).Look(Known());
        Assert.Equal(Some.Moment, quick.Current.Records[Orders.Key].Since);

        clock.Advance(TimeSpan.FromHours(8));
        var (_, late) = await StartAsync();
        Watch(late).Look(Known());
        Assert.Equal(clock.GetUtcNow(), late.Current.Records[Orders.Key].Since);
        Assert.Equal([new SoakGap(Some.Moment, clock.GetUtcNow(), "the dashboard did not watch")], late.Current.Records[Orders.Key].Gaps);
    }

    [Fact]
    public async Task Shortening_takes_the_right_and_a_reason_and_stands_in_the_record_and_over_a_restart()
    {
        var (memory, store) = await StartAsync();
        Watch(store).Look(Known());
        var log = audit.Open();
        var desk = Desk(store, log);

        Assert.Equal(ActionProblemKind.Refused, (await desk.ShortenAsync(Orders.Key, TimeSpan.FromHours(1), "tested by hand", Pia with { Role = Role.Operator }, default))!.Kind);
        Assert.Equal(ActionProblemKind.Invalid, (await desk.ShortenAsync(Orders.Key, TimeSpan.FromHours(1), "", Pia, default))!.Kind);
        Assert.Equal(ActionProblemKind.Invalid, (await desk.ShortenAsync(Orders.Key, TimeSpan.FromHours(24), "tested by hand", Pia, default))!.Kind);
        Assert.Null(await desk.ShortenAsync(Orders.Key, TimeSpan.FromHours(1), "tested by hand", Pia, default));

        await memory.WriteAsync(store.Current, default);
        Assert.Equal(TimeSpan.FromHours(1), (await StartAsync()).Store.Current.Of(Orders.Key, new())!.Needed);
        var rows = (await log.ReadAsync(new() { Action = SoakDesk.Shorten }, new(), default)).Rows;
        Assert.Equal([ActionState.Noted, ActionState.Refused, ActionState.Refused, ActionState.Refused], rows.Select(row => row.Entry.Edge));
        Assert.Equal("Pia let auto-sync of orders come back after 1 h instead of 24 h.", rows[0].Entry.Sentence);
    }

    private static SourceStatus Live() => Some.Live(Some.ArgoCd);

    private ExplainedSnapshot Known() => Some.Explained((Orders, [])).With(Live() with { LastSeen = clock.GetUtcNow() });

    private SoakWatch Watch(SoakStore store) => new(store, new(), (_, _) => [], clock);

    private SoakDesk Desk(SoakStore store, IAuditLog log)
    {
        var explanations = new ExplanationStore();
        explanations.Update(_ => Known());
        return new(store, new(), explanations, log, new(clock), clock);
    }

    private static SoakStore Loaded()
    {
        var store = new SoakStore();
        store.Update(book => book with { IsLoaded = true });
        return store;
    }

    private async Task<(SoakMemory Memory, SoakStore Store)> StartAsync()
    {
        var (store, database) = (new SoakStore(), new DashboardDatabase(new() { ConnectionString = $"Data Source={Path.Combine(folder.Path, "dashboard.db")}" }, new(), NullLogger<DashboardDatabase>.Instance));
        await database.OpenAsync(default);
        var memory = new SoakMemory(database, store, clock);
        await memory.LoadAsync(default);
        return (memory, store);
    }
}
