using DbDashboard.Core.Groups;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Groups;

public sealed class GroupClaimTests
{
    private static readonly GroupClaim Snooze = new(ClaimKind.Snoozed, "local:ada", "Ada", Some.Moment, Some.Moment.AddHours(4), "", 3, Urgency.Broken);

    [Theory]
    [InlineData(Urgency.Broken, 3, null, 0, ClaimState.Quiet)]
    [InlineData(Urgency.Waiting, 2, -5, 0, ClaimState.Quiet)]
    [InlineData(Urgency.Broken, 4, null, 0, ClaimState.Back)]
    [InlineData(Urgency.Broken, 3, 5, 10, ClaimState.Back)]
    [InlineData(Urgency.Degraded, 3, null, 0, ClaimState.Back)]
    [InlineData(Urgency.DataAtRisk, 3, null, 0, ClaimState.Marked)]
    [InlineData(Urgency.Broken, 3, null, 240, ClaimState.Over)]
    [InlineData(Urgency.DataAtRisk, 9, null, 240, ClaimState.Over)]
    public void A_snooze_holds_until_its_time_or_until_it_grows_or_gets_worse_and_never_hides_data(Urgency urgency, int total, int? grewAfter, int minutes, ClaimState state) =>
        Assert.Equal(state, Snooze.StateFor(urgency, total, grewAfter is { } after ? Some.Moment.AddMinutes(after) : null, Some.Moment.AddMinutes(minutes)));

    [Fact]
    public void What_is_back_stays_back() =>
        Assert.Equal(ClaimState.Back, (Snooze with { BackAt = Some.Moment }).StateFor(Urgency.Waiting, 1, null, Some.Moment.AddMinutes(1)));

    [Fact]
    public void Whoever_has_it_has_it_whatever_it_does() =>
        Assert.Equal(ClaimState.Taken, (Snooze with { Kind = ClaimKind.Taken }).StateFor(Urgency.DataAtRisk, 9, Some.Moment, Some.Moment.AddMinutes(1)));
}
