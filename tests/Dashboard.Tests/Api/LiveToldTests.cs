using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Api;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Api;

public sealed class LiveToldTests
{
    private static readonly Application Orders = Some.Application("orders");
    private static readonly ExplainedSnapshot Known = Some.Explained((Orders, [Some.Cause()]), (Some.Application("billing"), [])).With(Some.Live(Some.ArgoCd));

    [Fact]
    public void All_rows_are_told_first_and_none_twice()
    {
        var told = new LiveTold();
        Assert.Equal(["billing", "orders"], Tell(told, Known).Changed.Select(row => row.Key.Name));
        Assert.Empty(Tell(told, Known).Changed);
    }

    [Fact]
    public void A_row_that_shows_the_same_is_not_told_again_because_it_was_explained_anew_or_its_source_answered_again()
    {
        var told = new LiveTold();
        Tell(told, Known);
        var anew = Known.With(Some.Live(Some.ArgoCd) with { LastSeen = Some.Moment.AddSeconds(5) }) with
        {
            Explanations = Known.Explanations.SetItem(Orders.Key, Known.Explanations[Orders.Key] with { At = Some.Moment.AddSeconds(5) }),
        };
        Assert.Empty(Tell(told, anew).Changed);
    }

    [Fact]
    public void A_row_that_shows_something_else_is_told_and_one_that_is_gone_too()
    {
        var told = new LiveTold();
        Tell(told, Known);
        var after = Tell(told, Some.Explained((Orders, [Some.Cause("live-edit")])));
        Assert.Equal(["live-edit"], Assert.Single(after.Changed).Causes);
        Assert.Equal("billing", Assert.Single(after.Gone).Name);
    }

    private static LiveRows Tell(LiveTold told, ExplainedSnapshot explained) => told.Tell(explained, new ListedApplications().Of(explained).Values);
}
