using DbDashboard.Core.Actions;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Api;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Api;

/// <summary>What somebody is told of groups who may see one project only.</summary>
public sealed class GroupMappingTests
{
    private static readonly Actor Shop = new("local:ada", "Ada", Role.Viewer, ["shop"]);

    [Fact]
    public void Of_a_group_one_sees_how_large_it_is_and_ones_own_applications()
    {
        var explained = Some.Explained(
            (Some.Application("orders") with { Project = "shop" }, [Some.Cause(root: "r") with { Sentence = "orders is broken." }]),
            (Some.Application("billing") with { Project = "money" }, [Some.Cause(root: "r") with { Sentence = "billing is broken." }]),
            (Some.Application("ledger") with { Project = "money" }, [Some.Cause()]));
        var group = Assert.Single(GroupMapping.All(explained, Some.Book(explained), Shop, Some.Moment));
        Assert.Equal((2, "orders is broken."), (group.Total, group.Sentence));
        Assert.Equal("orders", Assert.Single(group.Applications).Name);
    }

    [Fact]
    public void What_ended_is_told_to_those_who_may_see_all_of_it()
    {
        var explained = Some.Explained((Some.Application("orders") with { Project = "shop" }, [Some.Cause(root: "r")]), (Some.Application("billing") with { Project = "money" }, [Some.Cause(root: "r")]));
        var book = Some.Book(explained).Came(explained, "orders", 1);
        Assert.Null(GroupMapping.All(explained, book, Shop, Some.Moment).Single().Before);
        Assert.NotNull(GroupMapping.All(explained, book, Shop with { Projects = ["shop", "money"] }, Some.Moment).Single().Before);
    }
}
