using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Kinds;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases;

public sealed class DatabaseKindsTests
{
    [Fact]
    public void Finds_every_kind_once()
    {
        Assert.Equal(["PostgreSQL", "QuestDB", "Redis"], DatabaseKinds.All.Where(kind => kind is { IsExpected: true, Role: KindRole.Database }).Select(kind => kind.Engine));
        Assert.Equal(DatabaseKinds.All.Count, DatabaseKinds.All.Select(kind => kind.Kind).Distinct().Count());
    }

    [Fact]
    public void Every_kind_counts_as_data_when_something_would_delete_it() =>
        Assert.All(DatabaseKinds.All.Where(kind => kind.Role == KindRole.Database), kind => Assert.True(DataKinds.IsData(new(kind.Kind.Group, kind.Kind.Kind, "databases", "orders"))));

    [Fact]
    public void Every_kind_has_its_test_file() =>
        Assert.All(DatabaseKinds.All.Where(kind => kind is not StatusKind), kind => Assert.True(File.Exists(Path.Combine(TestTree.Folder("Core.Tests"), "Databases", "Kinds", $"{kind.GetType().Name}Tests.cs"))));

    [Fact]
    public void Every_kind_has_a_table_that_begins_with_what_is_missing() =>
        Assert.All(DatabaseKinds.All, kind => Assert.Equal("1", kind.Table[0].Number));

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"postgresql":7,"redis":"x","volume":[],"image":{}}""")]
    public void No_kind_stumbles_over_what_is_no_spec(string spec) =>
        Assert.All(DatabaseKinds.All, kind => Assert.NotNull(kind.Read(spec, spec)));
}
