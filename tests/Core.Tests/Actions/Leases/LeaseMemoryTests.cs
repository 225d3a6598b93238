using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Core.Tests.Actions.Leases;

public sealed class LeaseMemoryTests : IDisposable
{
    private readonly TempFolder folder = new("leases");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Leases_survive_a_restart_whole_and_those_that_ended_do_not()
    {
        Lease[] leases = [Some.Lease() with { Made = new("a1"), WarnedAt = Some.Moment }, Some.Lease("billing", OverrideKind.AutoSync), Some.Lease("gone") with { Undo = null }];
        var (memory, _) = await StartAsync();
        var book = leases.Aggregate(LeaseBook.Empty, (held, lease) => held.With(lease));
        await memory.WriteAsync(book, default);
        await memory.WriteAsync(book.Without(leases[2].Key).With(leases[1] with { Until = Some.Moment.AddDays(1) }), default);

        var kept = (await StartAsync()).Store.Current;

        Assert.True(kept.IsLoaded);
        Assert.Equal(2, kept.Leases.Count);
        Assert.Equal(leases[0], kept.Leases[leases[0].Key]);
        Assert.Equal(Some.Moment.AddDays(1), kept.Leases[leases[1].Key].Until);
    }

    [Fact]
    public async Task What_is_known_by_now_wins()
    {
        var (memory, _) = await StartAsync();
        await memory.WriteAsync(LeaseBook.Empty.With(Some.Lease()), default);
        var store = new LeaseStore();
        store.Update(book => book.With(Some.Lease() with { Owner = "Bob" }));
        await new LeaseMemory(Database(), store).LoadAsync(default);
        Assert.Equal("Bob", store.Current.Leases.Values.Single().Owner);
    }

    private async Task<(LeaseMemory Memory, LeaseStore Store)> StartAsync()
    {
        var (database, store) = (Database(), new LeaseStore());
        await database.OpenAsync(default);
        var memory = new LeaseMemory(database, store);
        await memory.LoadAsync(default);
        return (memory, store);
    }

    private DashboardDatabase Database() => new(new() { ConnectionString = $"Data Source={Path.Combine(folder.Path, "dashboard.db")}" }, new(), NullLogger<DashboardDatabase>.Instance);
}
