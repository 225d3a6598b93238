using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Core.Tests.Groups;

public sealed class GroupMemoryTests : IDisposable
{
    private static readonly ExplainedSnapshot Known = Some.Explained((Some.Application("orders"), [Some.Cause(root: "r")]), (Some.Application("billing"), [Some.Cause(root: "r")]));

    private readonly TempFolder folder = new("groups");
    private readonly DatabaseHealthStore health = new();

    private string DatabaseFile => Path.Combine(folder.Path, "dashboard.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Groups_claims_and_what_ended_survive_a_restart()
    {
        var gone = Some.Explained((Some.Application("invoices"), [Some.Cause("manifest-invalid")]));
        var book = Some.Book(Known).Grown(Known, "orders", Some.Moment.AddMinutes(1)).Snoozed(Known, "orders").Came(gone, "invoices", 2);
        var (memory, _) = await StartAsync();
        await memory.WriteAsync(book, default);

        var read = (await StartAsync()).Store.Current;
        Assert.Equal(book.Open.Values.Single(), read.Open.Values.Single());
        Assert.Equal(book.Claims.Single(), read.Claims.Single());
        Assert.Equal(book.Ended, read.Ended);
    }

    [Fact]
    public async Task What_is_no_more_is_not_read_again()
    {
        var (memory, store) = await StartAsync();
        await memory.WriteAsync(Some.Book(Known).Snoozed(Known, "orders"), default);
        await memory.WriteAsync(GroupBook.Empty.Came(Known, "orders", 1), default);
        store = (await StartAsync()).Store;
        Assert.Empty(store.Current.Open);
        Assert.Empty(store.Current.Claims);
        Assert.Single(store.Current.Ended);
    }

    [Fact]
    public async Task A_group_that_is_found_again_after_a_restart_is_as_old_as_it_was()
    {
        var (memory, _) = await StartAsync();
        var book = Some.Book(Known);
        await memory.WriteAsync(book with { Open = book.Open.ToImmutableDictionary(one => one.Key, one => one.Value with { Since = Some.Moment.AddDays(-2) }) }, default);

        var kept = (await StartAsync()).Store.Current;
        var (open, ended) = new GroupTracking(ExplainedSnapshot.Empty, Known, Some.Moment.AddDays(1)).Follow(kept);
        Assert.Equal(Some.Moment.AddDays(-2), open.Values.Single().Since);
        Assert.Empty(ended);
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_said_and_groups_are_followed_all_the_same()
    {
        await File.WriteAllTextAsync(DatabaseFile, new string('x', 8192));
        var (memory, store) = await StartAsync();
        store.Update(book => Some.Book(Known));
        await memory.WriteAsync(store.Current, default);
        Assert.True(store.Current.IsLoaded);
        Assert.Single(store.Current.Open);
        Assert.Contains("groups and what was said of them are not kept over a restart", health.Current.Why);
    }

    [Fact]
    public async Task A_row_of_a_later_version_is_left_out()
    {
        var database = Database();
        await database.OpenAsync(default);
        await database.TryAsync(
            async context =>
            {
                context.GroupClaims.Add(new() { Id = "0123456789abcdef", Kind = "Escalated", Subject = "s", Owner = "o", Note = "", Urgency = "Broken" });
                await context.SaveChangesAsync();
            },
            default);
        Assert.Empty((await StartAsync()).Store.Current.Claims);
    }

    [Fact]
    public void Only_the_newest_endings_are_kept_and_not_for_ever()
    {
        var book = GroupBook.Empty.Came(Known, "orders", GroupBook.EpisodesKept + 5);
        Assert.Equal(GroupBook.EpisodesKept, book.Ended.Count);
        Assert.Equal(Some.Moment.AddMinutes(-5), book.Ended[^1].Until);
        Assert.Empty(book.With([], Some.Moment.AddDays(91)).Ended);
    }

    private async Task<(GroupMemory Memory, GroupStore Store)> StartAsync()
    {
        var (database, store) = (Database(), new GroupStore());
        await database.OpenAsync(default);
        var memory = new GroupMemory(database, store, TimeProvider.System);
        await memory.LoadAsync(default);
        return (memory, store);
    }

    private DashboardDatabase Database() => new(new() { ConnectionString = $"Data Source={DatabaseFile}" }, health, NullLogger<DashboardDatabase>.Instance);
}
