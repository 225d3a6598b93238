using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;

namespace DbDashboard.Dashboard.Tests.Applications;

public sealed class ApplicationsQueryTests
{
    private static readonly Facet Sync = Facets.All.Single(facet => facet.Id == "sync");

    [Theory]
    [InlineData("applications")]
    [InlineData("applications?q=data%20base&sort=age")]
    [InlineData("applications?cause=live-edit&cause=new-commit&sync=OutOfSync")]
    [InlineData("applications?namespace=a%26b%3Dc")]
    public void The_address_holds_all_that_is_asked(string address) =>
        Assert.Equal(address, ApplicationsQuery.Parse("http://127.0.0.1:5180/" + address).ToAddress());

    [Fact]
    public void What_is_no_facet_and_no_order_is_ignored()
    {
        Assert.Equal(ApplicationsQuery.Everything, ApplicationsQuery.Parse("applications?evil=1&sort=7&sort=up"));
        Assert.Equal(ApplicationsQuery.Everything, ApplicationsQuery.Parse("applications?sort=99"));
    }

    [Fact]
    public void A_text_that_is_too_long_is_cut() =>
        Assert.Equal(ApplicationsQuery.TextCap, ApplicationsQuery.Parse("applications?q=" + new string('x', 5_000)).Text.Length);

    [Fact]
    public void Pressing_a_value_twice_takes_it_away_again()
    {
        var once = ApplicationsQuery.Everything.Toggle(Sync, "OutOfSync");
        Assert.True(once.Has(Sync, "OutOfSync"));
        Assert.Equal(ApplicationsQuery.Everything, once.Toggle(Sync, "OutOfSync"));
    }

    [Theory]
    [InlineData(14, "under 15 min")]
    [InlineData(15, "15 min to 1 h")]
    [InlineData(60 * 24 * 7, "over 7 d")]
    [InlineData(-5, "under 15 min")]
    public void Ages_fall_into_steps_that_people_think_in(int minutes, string step)
    {
        var now = DbDashboard.Testing.Some.Moment;
        Assert.Equal<EquatableList<string>>([step], AgeBuckets.Of(now - TimeSpan.FromMinutes(minutes), now));
    }
}
