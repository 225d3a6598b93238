using DbDashboard.Core.Databases;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases;

public sealed class DatabaseKindsTests
{
    [Fact]
    public void Finds_every_kind_once()
    {
        Assert.Equal(["PostgreSQL", "QuestDB", "Redis"], DatabaseKinds.All.Select(kind => kind.Engine));
        Assert.Equal(DatabaseKinds.All.Count, DatabaseKinds.All.Select(kind => kind.Kind).Distinct().Count());
    }

    [Fact]
    public void Every_kind_counts_as_data_when_something_would_delete_it() =>
        Assert.All(DatabaseKinds.All, kind => Assert.True(DataKinds.IsData(new(kind.Kind.Group, kind.Kind.Kind, "databases", "orders"))));

    [Fact]
    public void Every_kind_has_its_test_file() =>
        Assert.All(DatabaseKinds.All, kind => Assert.True(File.Exists(Path.Combine(TestTree.Folder("Core.Tests"), "Databases", "Kinds", $"{kind.GetType().Name}Tests.cs"))));

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"postgresql":7,"redis":"x","volume":[],"image":{}}""")]
    public void No_kind_stumbles_over_what_is_no_spec(string spec) =>
        Assert.All(DatabaseKinds.All, kind => Assert.NotNull(kind.Read(spec, spec)));
}
