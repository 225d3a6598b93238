using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class FreezeGuardTests : GuardTest<FreezeGuard>
{
    [Fact]
    public void Nobody_froze_anything() => Assert.Equal("Nobody froze the writes.", Allowed(SomePress.Sync()).Sentence);

    [Fact]
    public void A_freeze_refuses_with_who_and_why_and_says_who_can_end_it()
    {
        var verdict = Refused(With(new(true, "Ada", "the migration runs", Some.Moment)));

        Assert.Equal("Ada stopped all writes but brakes: the migration runs.", verdict.Sentence);
        Assert.Equal("An admin who lets writes go on, on the page Overrides.", verdict.WouldAllow);
    }

    [Fact]
    public void What_is_not_read_yet_counts_as_frozen() => Assert.Contains("is not read yet", Refused(With(FreezeState.NotRead)).Sentence);

    [Fact]
    public void A_brake_is_not_asked() => Assert.False(new FreezeGuard().Description.HoldsForBrakes);

    private static GuardFacts With(FreezeState state) => SomePress.Sync().With(f => f with { Standing = f.Standing with { Freeze = state } });
}
