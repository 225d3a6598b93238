using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class SameActionOpenGuardTests : GuardTest<SameActionOpenGuard>
{
    [Fact]
    public void Nothing_open_passes() => Assert.Equal("No other press on orders is open.", Allowed(SomePress.Sync()).Sentence);

    [Fact]
    public void An_open_press_is_named_with_who_and_since_when()
    {
        var press = SomePress.Sync();

        Assert.Equal("Sync orders by Grace, pressed 20 s ago and running, is open.", Refused(press with { Open = [press.Record(ActionState.Running, at: Some.Moment.AddSeconds(-20))] }).Sentence);
    }

    [Fact]
    public void Another_action_on_it_is_waited_for_too()
    {
        var press = SomePress.Point();

        Assert.Equal(VerdictKind.Refused, Kind(press with { Open = [press.Record(ActionState.Sent, "sync")] }));
    }

    [Fact]
    public void One_whose_outcome_is_unknown_is_waited_for()
    {
        var press = SomePress.Sync();

        Assert.Equal("The evidence of what became of it, which is looked for now.", Refused(press with { Open = [press.Record(ActionState.Unknown)] }).WouldAllow);
    }

    [Fact]
    public void A_brake_does_not_wait_for_a_sync()
    {
        var press = SomePress.AutoSyncOff();

        Assert.Equal("A brake does not wait: Switch auto-sync off orders by Grace, pressed just now and running, is open.", Allowed(press with { Open = [press.Record(ActionState.Running, "sync")] }).Sentence);
    }

    [Fact]
    public void A_brake_that_hangs_is_not_waited_for()
    {
        var press = SomePress.AutoSyncOff();

        Assert.Equal(VerdictKind.Allowed, Kind(press with { Open = [press.Record(ActionState.Accepted, at: Some.Moment.AddSeconds(-31))] }));
    }

    [Theory]
    [InlineData(ActionState.Sent, VerdictKind.Refused)]
    [InlineData(ActionState.Confirmed, VerdictKind.Refused)]
    [InlineData(ActionState.Unknown, VerdictKind.Allowed)]
    [InlineData(ActionState.Running, VerdictKind.Allowed)]
    public void A_brake_waits_only_for_itself_on_its_way(ActionState state, VerdictKind kind)
    {
        var press = SomePress.Terminate();

        Assert.Equal(kind, Kind(press with { Open = [press.Record(state)] }));
    }
}
