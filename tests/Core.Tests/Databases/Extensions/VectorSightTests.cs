using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Extensions;

/// <summary>What a look into the databases makes of what the manifests say.</summary>
public sealed class VectorSightTests
{
    private const string Asked = """{"dockerImage":"ghcr.io/zalando/spilo-17:4.0-p2","preparedDatabases":{"app_db":{"extensions":{"vector":"public"}}}}""";
    private const string Plain = """{"dockerImage":"ghcr.io/zalando/spilo-17:4.0-p2"}""";
    private static readonly InstalledExtension Vector = new("vector", "0.8.0", "public");
    private static readonly InstalledExtension Other = new("citext", "1.6", "public");

    [Theory]
    [InlineData(Asked, "app_db:vector", VectorWord.Active, "It is active in app_db (0.8.0).")]
    [InlineData(Asked, "app_db:other", VectorWord.NotApplied, "It is asked for in app_db, and is not there.")]
    [InlineData(Asked, "web:other", VectorWord.Declared, "It is asked for in app_db. Whether it is active is only known inside the database, and was not checked.")]
    [InlineData(Asked, "app_db:vector web:vector", VectorWord.ActiveNotDeclared, "It is active in web (0.8.0), and the live object does not ask for it there: it is lost when the cluster is made anew.")]
    [InlineData(Plain, "web:vector", VectorWord.ActiveNotDeclared, "It is active in web (0.8.0), and the live object does not ask for it there: it is lost when the cluster is made anew.")]
    [InlineData(Plain, "app_db:other web:other", VectorWord.Available, "The image has it, the live object does not ask for it, and app_db and web do not have it.")]
    [InlineData(Asked, "app_db:failed", VectorWord.Declared, "It is asked for in app_db. Whether it is active was not checked: PostgreSQL: no answer")]
    [InlineData(Asked, "app_db:old", VectorWord.Declared, "It is asked for in app_db. Whether it is active was not checked: PostgreSQL: no answer")]
    public void The_word_follows_what_was_seen(string spec, string looks, VectorWord word, string sentence)
    {
        var state = Of(spec, looks);

        Assert.Equal((word, sentence), (state.Word, state.Sentence));
    }

    [Fact]
    public void What_is_active_and_not_declared_comes_with_the_lines_that_keep_it() =>
        Assert.Equal("spec:\n  preparedDatabases:\n    web:\n      extensions:\n        vector: public\n", Of(Plain, "web:vector").Change);

    [Fact]
    public void Any_extension_can_be_looked_for()
    {
        var sight = ExtensionSight.Of([Look("app_db:vector"), Look("web:other"), Look("shop:failed")], "citext");

        Assert.Equal((["web"], ["app_db"], ["shop"]), (sight.Active.Select(one => one.Database), sight.Missing.AsEnumerable(), sight.Unclear.Select(look => look.Database)), Same);
    }

    private static bool Same((IEnumerable<string>, IEnumerable<string>, IEnumerable<string>) one, (IEnumerable<string>, IEnumerable<string>, IEnumerable<string>) other) =>
        one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3.SequenceEqual(other.Item3);

    private static VectorState Of(string spec, string looks)
    {
        var orders = Some.Postgres("orders", spec);
        return VectorReader.Of(orders, [], Snapshot.Empty with { Extensions = Snapshot.Empty.Extensions.Add((orders.Cluster, orders.Key), looks.Split(' ').Select(Look).ToEquatableList()) })!;
    }

    private static ExtensionLook Look(string text)
    {
        var (database, found) = (text.Split(':')[0], text.Split(':')[1]);
        return new(database, found switch
        {
            "failed" => Reading.Failed<EquatableList<InstalledExtension>>("PostgreSQL", Some.Moment, "no answer"),
            "old" => new([Vector], ReadingState.Stale, "PostgreSQL", Some.Moment, "no answer"),
            _ => Reading.Known<EquatableList<InstalledExtension>>([found == "vector" ? Vector : Other], "PostgreSQL", Some.Moment),
        });
    }
}
