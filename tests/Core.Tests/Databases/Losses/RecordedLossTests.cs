using System.Collections.Immutable;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Databases.RecordedCluster;

namespace DbDashboard.Core.Tests.Databases.Losses;

/// <summary>What happened on a real cluster after auto-sync was switched on: three databases were deleted.</summary>
public sealed class RecordedLossTests
{
    private static readonly string RefsFile = Recordings.File("platform", "43-after", "database-instances", "refs.json");

    private static readonly SourceId Cluster = new(SourceKind.Kubernetes, "in-cluster");

    private static readonly Lazy<TraceBook> Told = new(Play);

    [Fact]
    public void The_databases_that_went_are_remembered_with_the_second_of_their_end_and_the_one_that_still_goes_is_marked()
    {
        var gone = Told.Value.Gone.Items.ToDictionary(trace => trace.Key.Name);
        Assert.Equal(["postgres-general", "redis-general"], gone.Keys.Order());
        Assert.NotNull(Told.Value.Live.Values.Single(trace => trace.Key.Name == "questdb-timeseries").MarkedAt);
        Assert.Equal(At.AddSeconds(0.3), gone["postgres-general"].GoneAt);
        Assert.Equal(At.AddSeconds(5.3), gone["redis-general"].GoneAt);
        Assert.All(gone.Values, trace => Assert.False(trace.WhileAway));
        Assert.DoesNotContain(Told.Value.Live.Keys, place => gone.ContainsKey(place.Key.Name));
    }

    [Fact]
    public void When_they_were_marked_and_how_they_were_is_known()
    {
        var redis = Told.Value.Gone.Items.Single(trace => trace.Key.Name == "redis-general");
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 7, 47, 18, TimeSpan.Zero), redis.MarkedAt);
        Assert.DoesNotContain("being deleted", Assert.IsType<string>(redis.Verdict), StringComparison.Ordinal);
        Assert.Equal("database-instances", redis.Application?.Name);
    }

    [Fact]
    public void Their_volumes_went_with_them()
    {
        var snapshot = Played().Last();
        var postgres = Loss.Of(Told.Value.Gone.Items.Single(trace => trace.Key.Name == "postgres-general"), snapshot, snapshot.At);
        var volume = Assert.Single(postgres.Volumes);
        Assert.Equal(("pgdata-postgres-general-0", At.AddSeconds(2.2)), (volume.Volume.Claim, volume.Volume.GoneAt));
        Assert.Equal(("PostgreSQL", "16", "50Gi"), (postgres.Engine, postgres.Fields.Version, postgres.Fields.Size));
        Assert.Null(postgres.Again);
    }

    [Fact]
    public async Task The_commit_that_brings_one_back_is_named()
    {
        var git = BundleRepository.Reader(Recordings.File("git"), RefsFile, At);
        var url = Incident().Applications.Values.Single(application => application.Key.Name == "database-instances").Source.RepoUrl;
        var after = Incident().With(new Observation.RefsRead(new(SourceKind.Git, url), At, git.Refs(url).Value!));
        var declared = await new DeclarationReader(git).ReadAsync(after, default);
        var back = await new BringBackReader(git).ReadAsync(Told.Value.Gone.Items.Single(trace => trace.Key.Name == "postgres-general"), declared, after, default);
        Assert.Contains(back.Word, (BringBackWord[])[BringBackWord.Dropped, BringBackWord.OnBranch, BringBackWord.Declared]);
        Assert.Equal("infra/gitops/databases/postgres-general.yaml", back.File);
        Assert.Matches("^[0-9a-f]{40}$", back.Commit);
        Assert.Contains(back.Commit![..7], back.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_gone_that_only_is_not_seen()
    {
        var book = TraceBook.Empty;
        var before = Incident();
        book = new TraceTracking(Snapshot.Empty, before, DeclaredSet.NotReadYet, before.At).Follow(book);
        var silent = before with { Objects = Snapshot.Empty.Objects, Sources = before.Sources.SetItem(Cluster, Some.Lost(Cluster, "silent")) };
        Assert.Same(book, new TraceTracking(before, silent, DeclaredSet.NotReadYet, At).Follow(book));
    }

    [Fact]
    public void What_went_while_nobody_watched_says_so()
    {
        var before = Incident();
        var kept = new TraceTracking(Snapshot.Empty, before, DeclaredSet.NotReadYet, before.At).Follow(TraceBook.Empty);
        var gone = Assert.Single(new TraceTracking(Snapshot.Empty, Without(before, "redis-general"), DeclaredSet.NotReadYet, At.AddSeconds(9)).Follow(kept).Gone);
        Assert.Equal((true, before.At, At.AddSeconds(9)), (gone.WhileAway, gone.LastSeen, gone.GoneAt!.Value));
    }

    [Fact]
    public void One_that_was_made_again_is_another_one()
    {
        var before = Incident();
        var kept = new TraceTracking(Snapshot.Empty, before, DeclaredSet.NotReadYet, before.At).Follow(TraceBook.Empty);
        var old = before.Objects.Values.Single(item => item.Key is { Kind: "RedisFailover", Name: "redis-general" });
        var again = before with { Objects = before.Objects.SetItem((old.Cluster, old.Key), old with { Uid = "another" }) };
        var book = new TraceTracking(before, again, DeclaredSet.NotReadYet, At.AddSeconds(9)).Follow(kept);
        Assert.Equal((old.Uid, "another"), (Assert.Single(book.Gone).Uid, book.Live[(old.Cluster, old.Key)].Uid));
        Assert.Equal("another", Loss.Of(book.Gone[0], again, At).Again?.Uid);
    }

    private static Snapshot Without(Snapshot snapshot, string name) =>
        snapshot with { Objects = snapshot.Objects.RemoveRange(snapshot.Objects.Keys.Where(place => place.Key.Kind == "RedisFailover" && place.Key.Name == name)) };

    private static Snapshot Incident() => Platform().With(new Observation.ApplicationsListed(
        new(SourceKind.ArgoCd, RecordedApplication.Instance),
        At,
        RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json"))));

    private static TraceBook Play()
    {
        var (book, before) = (TraceBook.Empty, Snapshot.Empty);
        foreach (var snapshot in Played())
        {
            book = new TraceTracking(before, snapshot, DeclaredSet.NotReadYet, snapshot.At).Follow(book);
            before = snapshot;
        }

        return book;
    }

    /// <summary>The watch's events, each at its second.</summary>
    private static IEnumerable<Snapshot> Played()
    {
        var snapshot = Incident();
        yield return snapshot;
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Recordings.File("platform", "42-what-happened.json")));
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            var at = At.AddSeconds(row[0].GetDouble());
            var held = snapshot.Objects.Values.FirstOrDefault(item => item.Key.Kind == row[2].GetString() && item.Key.Name == row[3].GetString());
            Observation? told = (row[1].GetString(), held) switch
            {
                ("DELETED", { } live) => new Observation.ObjectDeleted(Cluster, at, live.Key),
                ("MODIFIED", { } live) when row[4].ValueKind == System.Text.Json.JsonValueKind.String => new Observation.ObjectChanged(Cluster, at, live with { DeletionTimestamp = row[4].GetDateTimeOffset() }),
                _ => null,
            };
            snapshot = told is null ? snapshot : snapshot.With(told, new Observation.StatusChanged(Cluster, at, new(Cluster, SourceState.Live, at, at)));
            yield return snapshot;
        }
    }
}
