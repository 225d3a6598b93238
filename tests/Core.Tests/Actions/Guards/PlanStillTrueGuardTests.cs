using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class PlanStillTrueGuardTests : GuardTest<PlanStillTrueGuard>
{
    [Fact]
    public void Says_nothing_while_planning() => Assert.Null(Judge(SomePress.Sync()));

    [Fact]
    public void The_same_hash_is_true() =>
        Assert.Equal("Nothing that the plan was computed from has changed since just now.", Allowed(CarriedOut(SomePress.Sync(), "h")).Sentence);

    [Fact]
    public void After_two_minutes_it_is_none_any_more()
    {
        var press = SomePress.Sync();

        Assert.Equal("The plan ran out 10 s ago: it is good for 2 min.", Refused(press with { Hash = "h", Plan = press.Plan(at: Some.Moment.AddSeconds(-130)) }).Sentence);
    }

    [Fact]
    public void Says_that_Git_moved()
    {
        var before = SomePress.Sync();
        var now = before with { Draft = before.Draft with { Trail = before.Draft.Trail with { Revisions = [Some.Feature] } }, Hash = "other" };

        Assert.Equal("Since the plan Git moved from an unknown commit to bf4f9cf: what was confirmed is not what would happen.", Refused(now with { Plan = before.Plan() }).Sentence);
    }

    [Fact]
    public void Names_what_would_be_deleted_now()
    {
        var now = SomePress.Sync(effects: [SomePress.Database("pg")]);
        var before = SomePress.Sync();

        Assert.Equal("Since the plan it came to delete postgresql pg: what was confirmed is not what would happen.", Refused(now with { Hash = "other", Plan = before.Plan() with { Draft = now.Draft } }).Sentence);
    }

    [Fact]
    public void Says_that_something_changed_when_it_cannot_tell_what() =>
        Assert.StartsWith("Since the plan the application or the state of its resources was changed", Refused(CarriedOut(SomePress.Sync(), "other")).Sentence);

    [Fact]
    public void A_plan_without_a_hash_is_never_true()
    {
        var press = SomePress.Sync();

        Assert.Equal(VerdictKind.Refused, Kind(press with { Plan = press.Plan(hash: "") }));
    }

    private static GuardFacts CarriedOut(GuardFacts press, string hash) => press with { Hash = hash, Plan = press.Plan() };
}
