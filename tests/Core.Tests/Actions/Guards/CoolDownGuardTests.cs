using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class CoolDownGuardTests : GuardTest<CoolDownGuard>
{
    private static readonly GuardFacts Press = SomePress.Sync();

    [Fact]
    public void The_same_again_waits_30_seconds_and_says_how_long()
    {
        var verdict = Refused(After(ActionState.Succeeded, -12));

        Assert.Equal("Sync orders by Grace ended 12 s ago (succeeded): look at what came of it first.", verdict.Sentence);
        Assert.Equal("18 s from now.", verdict.WouldAllow);
    }

    [Fact]
    public void After_30_seconds_it_passes() => Assert.Equal(VerdictKind.Allowed, Kind(After(ActionState.Succeeded, -30)));

    [Theory]
    [InlineData(ActionState.Refused)]
    [InlineData(ActionState.Cancelled)]
    [InlineData(ActionState.Expired)]
    public void What_was_never_done_does_not_count(ActionState state) => Assert.Equal(VerdictKind.Allowed, Kind(After(state, -1)));

    [Fact]
    public void Another_action_does_not_count() => Assert.Equal(VerdictKind.Allowed, Kind(Press with { Recent = [Press.Record(ActionState.Succeeded, "refresh")] }));

    [Fact]
    public void Taking_it_back_does_not_wait()
    {
        var done = Press.Record(ActionState.Succeeded);
        var undo = Press.Draft with { Ask = Press.Draft.Ask with { Parameters = [new(ParameterNames.UndoOf, done.Id.Value)] } };
        var known = done with { Plan = Press.Plan() with { Draft = Press.Draft with { Undo = undo.Ask } } };

        Assert.Equal(VerdictKind.Allowed, Kind(Press with { Draft = undo, Recent = [known] }));
        Assert.Equal(VerdictKind.Refused, Kind(Press with { Draft = undo, Recent = [done] }));
    }

    [Fact]
    public void Three_failures_within_ten_minutes_want_a_reason()
    {
        ActionRecord[] failed = [Failed(-1), Failed(-2), Failed(-9)];

        Assert.Equal("3 presses on orders failed within 10 min, the last 1 min ago: another may too.", Asks(Press with { Recent = [.. failed] }).Sentence);
        Assert.Equal(VerdictKind.Allowed, Kind(Press with { Recent = [Failed(-1), Failed(-2), Failed(-11)] }));
    }

    private static ActionRecord Failed(int minutes) => Press.Record(ActionState.Failed, "refresh", Some.Moment.AddMinutes(minutes));

    private static GuardFacts After(ActionState state, int seconds) => Press with { Recent = [Press.Record(state, at: Some.Moment.AddSeconds(seconds))] };
}
