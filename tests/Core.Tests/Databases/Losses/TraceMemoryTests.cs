using System.Collections.Immutable;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Core.Tests.Databases.Losses;

public sealed class TraceMemoryTests : IDisposable
{
    private readonly TempFolder folder = new("traces");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_there_and_what_went_survive_a_restart()
    {
        var (live, gone) = (Trace("here"), Trace("gone") with { GoneAt = Some.Moment, WhileAway = true, During = "a sync deleted it", Verdict = "Healthy: all is well.", Backup = new(true, Some.Moment, "To s3."), MarkedAt = Some.Moment });
        await (await StartAsync()).Memory.WriteAsync(Book([live], [gone]), default);

        var read = (await StartAsync()).Store.Current;
        Assert.Equal(live, read.Live[(live.Cluster, live.Key)]);
        Assert.Equal(gone, Assert.Single(read.Gone));
        Assert.True(read.IsLoaded);
    }

    [Fact]
    public async Task What_went_is_no_longer_there_in_the_file_either()
    {
        var (memory, _) = await StartAsync();
        await memory.WriteAsync(Book([Trace("a")], []), default);
        await memory.WriteAsync(Book([], [Trace("a") with { GoneAt = Some.Moment }]), default);
        await memory.WriteAsync(Book([], []), default);
        Assert.Equal((0, 0), ((await StartAsync()).Store.Current.Live.Count, (await StartAsync()).Store.Current.Gone.Count));
    }

    [Fact]
    public void No_more_is_kept_than_is_promised()
    {
        var many = Enumerable.Range(0, TraceBook.GoneKept + 5).Select(i => Trace($"pg-{i:D4}") with { GoneAt = Some.Moment.AddMinutes(i) });
        var book = TraceBook.Empty.With(many.Append(Trace("old") with { GoneAt = Some.Moment - TraceBook.GoneKeptFor }), Some.Moment.AddDays(1));
        Assert.Equal((TraceBook.GoneKept, "pg-0504"), (book.Gone.Count, book.Gone[0].Key.Name));
    }

    private static DatabaseTrace Trace(string name) => new("east", new("acid.zalan.do", "postgresql", "databases", name), $"uid-{name}", Some.Moment, Some.Moment)
    {
        Spec = """{"volume":{"size":"5Gi"}}""",
        Application = new("prod", "argocd", "databases"),
        Places = [new("https://git.example/r.git", "main", "abc", "pg.yaml", true, true)],
        Volumes = [new("pgdata-0", "uid-claim", "pv-1", "5Gi", "fast", "Retain", Some.Moment)],
    };

    private static TraceBook Book(DatabaseTrace[] live, DatabaseTrace[] gone) =>
        new(live.ToImmutableDictionary(trace => (trace.Cluster, trace.Key)), [.. gone], IsLoaded: true);

    private async Task<(TraceMemory Memory, TraceStore Store)> StartAsync()
    {
        var database = new DashboardDatabase(new() { ConnectionString = $"Data Source={Path.Combine(folder.Path, "dashboard.db")}" }, new(), NullLogger<DashboardDatabase>.Instance);
        await database.OpenAsync(default);
        var store = new TraceStore();
        var memory = new TraceMemory(database, store, TimeProvider.System);
        await memory.LoadAsync(default);
        return (memory, store);
    }
}
