using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class NamesTests
{
    [Theory]
    [InlineData("app_user", true)]
    [InlineData("first.last", true)]
    [InlineData("App", false)]
    [InlineData("-app", false)]
    [InlineData("app.", false)]
    [InlineData("app\n", false)]
    public void Users(string name, bool isOne) => Assert.Equal(isOne, Names.IsUser(name));

    [Theory]
    [InlineData("app_db", true)]
    [InlineData("_App1", true)]
    [InlineData("1app", false)]
    [InlineData("app-db", false)]
    public void Databases(string name, bool isOne) => Assert.Equal(isOne, Names.IsDatabase(name));

    [Theory]
    [InlineData("postgres-general", true)]
    [InlineData("1postgres", false)]
    [InlineData("postgres_general", false)]
    public void Clusters(string name, bool isOne) => Assert.Equal(isOne, Names.IsCluster(name));

    [Fact]
    public void Lengths_end_where_the_operator_ends_them()
    {
        Assert.Equal((true, false), (Names.IsUser(new('a', 63)), Names.IsUser(new('a', 64))));
        Assert.Equal((true, false), (Names.IsCluster(new('a', 58)), Names.IsCluster(new('a', 59))));
    }
}
