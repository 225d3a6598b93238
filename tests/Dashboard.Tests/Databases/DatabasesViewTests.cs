using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Databases;

public sealed class DatabasesViewTests
{
    [Fact]
    public void What_a_prune_would_delete_stands_first_and_is_counted()
    {
        var view = View(Row("aaa"), Lost("zzz"));
        Assert.Equal(["zzz", "aaa"], view.Rows.Select(row => row.Key.Name));
        Assert.Equal("2 databases · a prune would delete 1", DatabasesWords.Count(view));
    }

    [Fact]
    public void There_and_gone_and_forbidden_and_old_and_unknown_are_five_words()
    {
        var live = Some.Object();
        Reading<LiveObject>[] readings =
        [
            Reading.Known(live, "Kubernetes east", Some.Moment),
            Reading.Absent<LiveObject>("Kubernetes east", Some.Moment, "It is not in the cluster."),
            Reading.Forbidden<LiveObject>("Kubernetes east", Some.Moment, "grant list"),
            new(live, ReadingState.Stale, "Kubernetes east", Some.Moment, "silent"),
            Reading.NotRead<LiveObject>("Kubernetes east"),
        ];
        Assert.Equal(["Live", "Not there", "Cannot see", "Last seen", "Unknown"], readings.Select(reading => LiveLabel.Of(reading).Word));
        Assert.All(readings, reading => Assert.NotEqual(Tone.Good, LiveLabel.Of(reading).Tone));
    }

    [Theory]
    [InlineData(3, 3, null, true, Tone.Good)]
    [InlineData(3, 3, null, false, Tone.Unknown)]
    [InlineData(3, 3, "the operator has not made a set", true, Tone.Unknown)]
    [InlineData(2, 3, null, true, Tone.Decide)]
    [InlineData(0, 3, null, true, Tone.Danger)]
    [InlineData(0, 0, null, true, Tone.Unknown)]
    public void Ready_is_green_only_when_all_are_ready_now_and_nothing_stands_against_it(int ready, int wanted, string? why, bool fresh, Tone tone) =>
        Assert.Equal(tone, ChildrenLabel.Of(new(ready, wanted, [], why), fresh).Tone);

    [Fact]
    public void Children_that_cannot_be_seen_are_unknown_with_the_reason() =>
        Assert.Equal(("unknown", "pods are forbidden"), Words(ChildrenLabel.Of(new(null, null, [], "pods are forbidden"), fresh: true)));

    [Fact]
    public void Says_where_Git_declares_it_and_whether_the_filter_takes_it()
    {
        MatrixPlace onMain = new(new("prod", "argocd", "databases"), "r", "main", "pg.yaml", Taken: true, OnTracked: true);
        Assert.Equal("on main", Declared(TrackedWord.Taken, onMain));
        Assert.Equal("declared", Declared(TrackedWord.Taken));
        Assert.Equal("on main, dropped by the filter", Declared(TrackedWord.Dropped, onMain with { Taken = false }));
        Assert.Equal("only on feature/x", Declared(TrackedWord.Elsewhere, onMain with { Branch = "feature/x", OnTracked = false }));
        Assert.Equal("nowhere", Declared(TrackedWord.Nowhere));
        Assert.Equal("unknown", Declared(TrackedWord.Unknown));
        Assert.Equal("feature/gone does not exist", DeclaredLabel.Of(Row("a") with { State = State("a") with { MissingRevision = "feature/gone" }, Tracked = new(TrackedWord.Elsewhere), Places = [onMain with { OnTracked = false }] }).Word);
    }

    [Fact]
    public void A_word_of_Argo_CD_from_before_a_reconnect_is_old()
    {
        var row = DatabaseRow.From(Row("a") with { State = State("a") with { ArgoCdHealthAsOf = Some.Moment } }, argoFresh: true);
        Assert.Equal(("Healthy", Tone.Unknown, Some.Moment), (row.ArgoCd.Word, row.ArgoCd.Tone, row.ArgoCdAsOf));
    }

    [Fact]
    public void A_kind_that_cannot_be_seen_is_told_and_never_counted_as_none()
    {
        var kind = new GroupKind("acid.zalan.do", "postgresql");
        var coverage = new KindCoverage("east", kind, "payments", KindCoverageState.Forbidden, Some.Moment, "grant list and watch");
        var explained = Some.Explained();
        explained = explained with { Snapshot = explained.Snapshot with { Coverage = explained.Snapshot.Coverage.Add((coverage.Cluster, kind, "payments"), coverage) } };
        var view = DatabasesView.From([], new(), [], (explained, Some.Moment));
        Assert.Equal(("postgresql.acid.zalan.do", "east, namespace payments", "Cannot see"), (view.Unseen[0].Kind, view.Unseen[0].Place, view.Unseen[0].Label.Word));
        Assert.Equal("No database is known. Not everything could be looked at.", DatabasesWords.None(view));
    }

    [Fact]
    public void A_search_says_how_many_it_leaves_out()
    {
        var view = new[] { Row("postgres-general"), Row("payments-db") };
        Assert.Equal("1 database of 2", DatabasesWords.Count(View(new DatabasesQuery("general postgresql"), view)));
        Assert.Equal("No database fits these filters.", DatabasesWords.None(View(new DatabasesQuery("nothing-like-it"), view)));
    }

    [Fact]
    public void None_is_said_only_when_everything_was_looked_at()
    {
        Assert.Equal("No database is live, and Git declares none.", DatabasesWords.None(View()));
        Assert.StartsWith("No database is known.", DatabasesWords.None(DatabasesView.From([], new(), ["infra.git is unreachable"], (Some.Explained(), Some.Moment))), StringComparison.Ordinal);
    }

    internal static DatabaseState State(string name) => new(
        "east",
        new("acid.zalan.do", "postgresql", "databases", name),
        "PostgreSQL",
        Reading.Known(Some.Object(name, kind: "postgresql", group: "acid.zalan.do"), "Kubernetes east", Some.Moment),
        "16",
        "50Gi",
        2,
        HealthStatus.Healthy,
        "Running",
        new(2, 2, [], null),
        [new("r", "main", $"{name}.yaml", Taken: true, OnTracked: true)],
        new("prod", "argocd", "database-instances"),
        false);

    /// <summary>Kept, as the matrix would have it.</summary>
    internal static MatrixRow Row(string name) => new(State(name), new(TrackedWord.Taken), [], new(ProspectWord.Kept, "It is declared."));

    internal static MatrixRow Lost(string name) => Row(name) with { Prospect = new(ProspectWord.Lost, "A sync of databases with prune deletes it.") };

    private static DatabasesView View(params MatrixRow[] rows) => View(new DatabasesQuery(), rows);

    private static DatabasesView View(DatabasesQuery query, params MatrixRow[] rows) => DatabasesView.From(rows, query, [], (Some.Explained(), Some.Moment));

    private static string Declared(TrackedWord word, params MatrixPlace[] places) => DeclaredLabel.Of(Row("a") with { Tracked = new(word), Places = [.. places] }).Word;

    private static (string, string?) Words(StatusLabel label) => (label.Word, label.Why);
}
