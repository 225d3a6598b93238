using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Soaks;

public sealed class SoakTrackingTests
{
    private static readonly ApplicationKey Key = Some.Application().Key;
    private static readonly DateTimeOffset Start = Some.Moment;

    [Fact]
    public void The_clock_begins_with_the_first_good_look()
    {
        var record = Run((0, null), (5, null)).Records[Key];

        Assert.Equal(Start, record.Since);
        Assert.Empty(record.Gaps);
    }

    [Fact]
    public void A_gap_stops_it_and_its_end_begins_it_again()
    {
        var book = Run((0, null), (5, "it was Degraded"), (10, "it was Degraded"), (15, null), (20, null));

        Assert.Equal(Start.AddSeconds(15), book.Records[Key].Since);
        Assert.Equal([new SoakGap(Start.AddSeconds(5), Start.AddSeconds(15), "it was Degraded")], book.Records[Key].Gaps);
    }

    [Fact]
    public void What_nobody_watched_is_a_gap_from_the_last_look_to_the_next()
    {
        var book = Run((0, null), (5, null), (65, null));

        Assert.Equal(Start.AddSeconds(65), book.Records[Key].Since);
        Assert.Equal([new SoakGap(Start.AddSeconds(5), Start.AddSeconds(65), "the dashboard did not watch")], book.Records[Key].Gaps);
    }

    [Fact]
    public void A_pause_within_which_a_source_counts_as_fresh_is_none() => Assert.Equal(Start, Run((0, null), (30, null)).Records[Key].Since);

    [Fact]
    public void A_clock_that_goes_back_is_a_gap() => Assert.Equal(Start.AddSeconds(-60), Run((0, null), (-60, null)).Records[Key].Since);

    [Fact]
    public void A_change_begins_another_soak_without_what_was_said_of_the_one_before()
    {
        var held = Run((0, null));
        held = held with { Records = held.Records.SetItem(Key, held.Records[Key] with { Shortened = new(TimeSpan.Zero, "Ada", "tested by hand", Start) }) };

        var record = Look(held, 5, null, mark: "other").Records[Key];

        Assert.Equal((Start.AddSeconds(5), Start.AddSeconds(5)), (record.Began, record.Since));
        Assert.Null(record.Shortened);
    }

    [Fact]
    public void A_state_that_changed_between_two_looks_is_seen_by_its_own_time()
    {
        var book = new SoakTracking([new(Key, "default", "mark", false, null, Start.AddSeconds(3))], _ => null, Start.AddSeconds(5)).Next(Run((0, null)));

        Assert.Equal(Start.AddSeconds(3), book.Records[Key].Since);
        Assert.Single(book.Records[Key].Gaps);
    }

    [Fact]
    public void One_that_cannot_be_seen_stays_with_a_gap_and_one_that_is_gone_goes()
    {
        var lost = new SoakTracking([], _ => "Argo CD prod was not live", Start.AddSeconds(5)).Next(Run((0, null)));
        var gone = new SoakTracking([], _ => null, Start.AddSeconds(5)).Next(Run((0, null)));

        Assert.Equal("Argo CD prod was not live", lost.Records[Key].Gap!.Why);
        Assert.Null(lost.Records[Key].Since);
        Assert.Empty(gone.Records);
    }

    [Fact]
    public void Only_the_last_gaps_are_kept()
    {
        var book = SoakBook.Empty;
        for (var i = 0; i < 40; i++)
        {
            book = Look(book, i * 5, i % 2 == 0 ? null : $"it was ill {i}");
        }

        Assert.Equal(SoakRecord.GapsKept, Look(book, 200, null).Records[Key].Gaps.Count);
    }

    [Fact]
    public void A_reading_that_is_old_has_lasted_no_time()
    {
        var reading = Run((0, null)).Of(Key, new())!;

        Assert.True(reading.Lasted(Start.AddSeconds(20)) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, reading.Lasted(Start.AddSeconds(40)));
        Assert.False((reading with { Needed = TimeSpan.Zero }).IsEarned(Start.AddSeconds(40)));
    }

    private static SoakBook Run(params (int Seconds, string? WhyNot)[] looks) =>
        looks.Aggregate(SoakBook.Empty, (book, look) => Look(book, look.Seconds, look.WhyNot));

    private static SoakBook Look(SoakBook book, int seconds, string? whyNot, string mark = "mark") =>
        new SoakTracking([new(Key, "default", mark, false, whyNot, null)], _ => null, Start.AddSeconds(seconds)).Next(book);
}
