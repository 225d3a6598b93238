using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class EarlierTests
{
    private static readonly LintExample Now = Sound.Postgres.Alone();

    [Fact]
    public void The_cluster_speaks_before_Git()
    {
        var set = Now.After(Sound.Postgres.With("size: 50Gi", "size: 40Gi").Alone()).In(LintWorld.Live("""{"volume":{"size":"30Gi"}}""")).Set();

        Assert.Equal("30Gi", Earlier.Text(Earlier.Spec(set.Manifests[0], set).Value, "volume", "size"));
    }

    [Fact]
    public void Git_speaks_where_no_cluster_was_asked()
    {
        var set = Now.After(Sound.Postgres.With("size: 50Gi", "size: 40Gi").Alone()).Set();

        Assert.Equal("40Gi", Earlier.Text(Earlier.Spec(set.Manifests[0], set).Value, "volume", "size"));
    }

    [Fact]
    public void New_and_not_known_are_two_things()
    {
        var (fresh, alone) = (Now.In(LintWorld.Empty).Set(), Now.Set());

        Assert.Equal((ReadingState.Absent, true), (Earlier.Spec(fresh.Manifests[0], fresh).State, Earlier.Spec(fresh.Manifests[0], fresh).IsTold()));
        Assert.False(Earlier.Spec(alone.Manifests[0], alone).IsTold());
    }

    [Fact]
    public void Where_nobody_says_the_namespace_nothing_is_live()
    {
        var set = Sound.Postgres.With("  namespace: databases\n", "").Alone().In(LintWorld.Live("{}")).Set();

        Assert.Contains("namespace", Earlier.Live(set.Manifests[0], set).Why);
    }

    [Theory]
    [InlineData("{}", "null", true)]
    [InlineData("[]", "\"\"", true)]
    [InlineData("""{"a":1,"b":2}""", """{"b":2,"a":1}""", true)]
    [InlineData("0", "null", false)]
    [InlineData("\"1\"", "1", false)]
    public void Nothing_is_the_same_as_empty(string one, string other, bool isSame) => Assert.Equal(isSame, Earlier.IsSame(JsonNode.Parse(one), JsonNode.Parse(other)));
}
