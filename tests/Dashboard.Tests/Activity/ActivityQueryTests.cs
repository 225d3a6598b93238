using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Dashboard.Features.Activity;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Activity;

public sealed class ActivityQueryTests
{
    private static readonly ActivityQuery Whole = new(
        Some.IncidentKey.ToString(), "local:grace", "sync", ActionState.Refused, "a b", Some.Moment, Some.Moment.AddHours(1), true, "a1");

    [Fact]
    public void What_is_asked_comes_back_from_the_address() => Assert.Equal(Whole, ActivityQuery.Parse(Whole.ToAddress()));

    [Fact]
    public void The_filter_says_the_same()
    {
        var filter = Whole.ToFilter();
        Assert.Equal((Some.IncidentKey, "local:grace", "sync", ActionState.Refused), (filter.Application!.Value, filter.Actor, filter.Action, filter.Edge!.Value));
        Assert.Equal(("a b", Some.Moment, Some.Moment.AddHours(1)), (filter.Text, filter.From!.Value, filter.Until!.Value));
    }

    [Fact]
    public void The_export_has_the_filters_and_no_place_on_the_page()
    {
        var address = Whole.ToExport("csv");
        Assert.StartsWith("api/v1/activity?format=csv&application=prod%2Fargocd%2Fdatabase-instances", address, StringComparison.Ordinal);
        Assert.DoesNotContain("id=", address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activity?outcome=nonsense&from=yesterday&plans=1")]
    [InlineData("activity?outcome=99")]
    [InlineData("activity")]
    public void What_is_no_filter_is_ignored(string address) => Assert.Equal(new ActivityQuery(), ActivityQuery.Parse(address));
}
