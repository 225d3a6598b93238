using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Actions;

public sealed class ActAddressTests
{
    [Fact]
    public void What_is_asked_comes_back_from_the_address_as_it_was()
    {
        var ask = new ActionAsk(Some.IncidentKey, "patch-source", [KeyValuePair.Create("targetRevision", "feature/x y"), KeyValuePair.Create("include", Some.NewFilter), KeyValuePair.Create("exclude", "")]);
        Assert.Equal(ask, ActAddress.Parse(ActAddress.Of(ask), Some.IncidentKey));
    }

    [Fact]
    public void The_open_part_of_the_page_stays_behind_the_dialog()
    {
        var address = ActAddress.Of(Some.IncidentKey, "sync", "applications/x?tab=git&include=y");
        Assert.Equal("applications/prod/argocd/database-instances?tab=git&act=sync", address);
        Assert.Equal("applications/prod/argocd/database-instances?tab=git", ActAddress.Without(Some.IncidentKey, address));
    }

    [Theory]
    [InlineData("applications/prod/argocd/database-instances")]
    [InlineData("applications/prod/argocd/database-instances?act=")]
    [InlineData("applications/prod/argocd/another?act=sync")]
    [InlineData("applications?act=sync")]
    public void Other_addresses_ask_nothing(string address) => Assert.Null(ActAddress.Parse(address, Some.IncidentKey));

    [Fact]
    public void Foreign_parameters_are_left_out_and_long_ones_are_cut()
    {
        var ask = ActAddress.Parse($"applications/prod/argocd/database-instances?act=sync&force=true&prune={new string('x', 9_000)}", Some.IncidentKey);
        Assert.Equal(ActAddress.LongestValue, Assert.Single(ask!.Parameters).Value.Length);
    }
}
