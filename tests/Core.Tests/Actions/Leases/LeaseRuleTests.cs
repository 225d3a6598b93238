using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Leases;

public sealed class LeaseRuleTests
{
    private static readonly ActionAsk Back = new(SomePress.Orders().Key, "patch-source", [new(ParameterNames.TargetRevision, "main")]);

    [Fact]
    public void Pointing_elsewhere_makes_an_override_with_its_undo()
    {
        var offer = Offer(Point("feature/x"))!;
        Assert.Equal((OverrideKind.Source, "orders follows feature/x with no include."), (offer.Kind, offer.What));
        Assert.Equal(Back, offer.Undo);
    }

    [Fact]
    public void Switching_auto_sync_off_makes_one() => Assert.Equal(OverrideKind.AutoSync, Offer(SomePress.AutoSyncOff())!.Kind);

    [Fact]
    public void A_sync_makes_none() => Assert.Null(Offer(SomePress.Sync()));

    [Fact]
    public void Going_back_to_where_a_lease_leads_makes_none()
    {
        var away = SomePress.Orders() with { Sources = [SomePress.Orders().Source with { TargetRevision = "feature/x" }] };
        var held = Some.Lease() with { Undo = Back };
        Assert.Null(Offer(Point("main", away, held)));
        Assert.Equal(Back, Offer(Point("feature/y", away, held))!.Undo);
    }

    [Fact]
    public void The_time_is_four_hours_where_none_is_chosen()
    {
        var plan = Point("feature/x").Plan() with { Lease = Offer(Point("feature/x")) };
        Assert.Equal(Some.Moment.AddHours(4), LeaseRule.Made(plan, new("because"), Some.Moment)!.Until);
        Assert.Equal(Some.Moment.AddDays(7), LeaseRule.Made(plan, new("because", Lease: new(TimeSpan.FromDays(7))), Some.Moment)!.Until);
        Assert.Null(LeaseRule.Made(plan with { Lease = null }, new("because"), Some.Moment));
    }

    [Fact]
    public void An_ask_is_the_same_after_it_was_text()
    {
        var ask = new ActionAsk(SomePress.Orders().Key, "patch-source", [new("targetRevision", "feature/a&b=c"), new("include", "{a,*b}.yaml"), new("exclude", "")]);
        Assert.Equal(ask, AskText.Read(ask.Target, AskText.Write(ask)));
        Assert.Null(AskText.Read(ask.Target, null));
    }

    private static LeaseOffer? Offer(GuardFacts facts) => LeaseRule.Of(facts.Draft, facts.Facts);

    private static GuardFacts Point(string revision, Application? application = null, Lease? held = null)
    {
        var press = SomePress.Point(application, revision);
        var ask = press.Draft.Ask with { Parameters = [new(ParameterNames.TargetRevision, revision)] };
        return (press with { Draft = press.Draft with { Ask = ask, Undo = Back, UndoSentence = "Points it back." } }).With(f => f with { Standing = f.Standing with { Leases = held is null ? [] : [held] } });
    }
}
