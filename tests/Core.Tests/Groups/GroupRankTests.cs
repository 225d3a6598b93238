using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Groups;

public sealed class GroupRankTests
{
    private static readonly Gen<GroupRank> Ranks = Gen.Select(
        Gen.Enum<Tier>(),
        Gen.Bool,
        Gen.Enum<Urgency>(),
        Gen.Int[1, 3],
        Gen.Int[-1, 2],
        Gen.ULong[0, 3],
        (tier, grows, urgency, total, minutes, id) => new GroupRank(tier, grows, urgency, total, minutes < 0 ? null : Some.Moment.AddMinutes(minutes), new Fingerprint(id)));

    [Fact]
    public void Of_two_one_comes_first_and_the_other_last() => Gen.Select(Ranks, Ranks).Sample((one, other) =>
        Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one)) && one.CompareTo(other) == 0 == (one == other));

    [Fact]
    public void What_comes_before_another_comes_before_all_that_follow_it() => Gen.Select(Ranks, Ranks, Ranks).Sample((a, b, c) =>
        a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0);

    [Fact]
    public void The_order_does_not_depend_on_how_they_came() =>
        Ranks.Array[0, 12].SelectMany(ranks => Gen.Shuffle(ranks).Select(shuffled => (ranks, shuffled)))
            .Sample(pair => pair.ranks.Order().SequenceEqual(pair.shuffled.Order()));

    [Theory]
    [InlineData(Urgency.DataAtRisk, null, 9, Tier.DataLossPending)]
    [InlineData(Urgency.Degraded, null, 9, Tier.BrokenNow)]
    [InlineData(Urgency.Broken, 5, 0, Tier.BrokenNow)]
    [InlineData(Urgency.Waiting, 30, 9, Tier.Growing)]
    [InlineData(Urgency.Waiting, 31, 2, Tier.Steady)]
    [InlineData(Urgency.Unexplained, null, 3, Tier.Noisy)]
    public void Its_class_follows_from_what_is_at_stake_and_then_from_what_it_does(Urgency urgency, int? grewMinutesAgo, int endings, Tier tier) =>
        Assert.Equal(tier, GroupRank.TierOf(urgency, grewMinutesAgo is { } ago ? Some.Moment.AddMinutes(-ago) : null, endings, Some.Moment));

    [Fact]
    public void The_classes_stand_in_the_order_that_the_docs_say() =>
        Assert.Equal([Tier.DataLossPending, Tier.BrokenNow, Tier.Growing, Tier.Steady, Tier.Noisy], Enum.GetValues<Tier>().Select(tier => new GroupRank(tier, false, Urgency.Waiting, 1, null, default)).Order().Select(rank => rank.Tier));
}
