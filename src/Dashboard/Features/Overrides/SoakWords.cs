using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Overrides;

/// <summary>A soak in words and as a part of a hundred.</summary>
public static class SoakWords
{
    public static SoakLine Of(SoakReading soak, DateTimeOffset now)
    {
        var (lasted, earned) = (soak.Lasted(now), soak.IsEarned(now));
        return new(
            earned ? 100 : soak.Needed > TimeSpan.Zero ? (int)Math.Min(99, 100 * (lasted / soak.Needed)) : 0,
            Words(soak, lasted, earned),
            earned,
            soak.Record.Gap is not null,
            earned ? null : soak.EarnedAt,
            soak.Needed,
            Gaps(soak).ToEquatableList(),
            soak.Record.Shortened is { } by ? $"Shortened by {by.By} at {LeaseWords.Time(by.At)}: {by.Reason}" : null);
    }

    private static string Words(SoakReading soak, TimeSpan lasted, bool earned) => (soak.Record.Gap, earned) switch
    {
        ({ } gap, _) => $"a gap: {gap.Why}",
        (_, true) => $"{LeaseWords.Length(lasted)} without a gap",
        _ => $"{LeaseWords.Length(lasted)} of {LeaseWords.Length(soak.Needed)}",
    };

    private static IEnumerable<string> Gaps(SoakReading soak)
    {
        if (soak.Record.Gap is { } open)
        {
            yield return $"since {LeaseWords.Time(open.From)}: {open.Why}";
        }

        foreach (var gap in soak.Record.Gaps.Items.Reverse())
        {
            yield return $"{LeaseWords.Time(gap.From)} to {(gap.Until is { } until ? LeaseWords.Time(until) : "now")}: {gap.Why}";
        }
    }
}
