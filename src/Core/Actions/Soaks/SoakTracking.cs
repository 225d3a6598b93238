using System.Collections.Immutable;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>The book after a look. Pure: a gap and a change start the clock again, and what was not watched is a gap.</summary>
/// <param name="unwatched">Of applications that the list does not show: why not; null when they are gone for sure.</param>
public sealed class SoakTracking(IReadOnlyList<SoakLook> looks, Func<ApplicationKey, string?> unwatched, DateTimeOffset now)
{
    /// <summary>Between two looks no more than this may pass: as long as a source counts as fresh without a word.</summary>
    public static readonly TimeSpan Longest = SourceStatus.FreshFor;

    private const string NotWatched = "the dashboard did not watch";

    public SoakBook Next(SoakBook book)
    {
        var pause = book.LookedAt is { } before && (now - before > Longest || now < before) ? new SoakGap(before < now ? before : now, now, NotWatched) : null;
        var next = book.Records.ToBuilder();
        var seen = looks.Select(look => look.Key).ToHashSet();
        foreach (var held in book.Records.Values.Where(record => !seen.Contains(record.Application)))
        {
            // One that is listed and is not looked at has auto-sync on: it soaks no more.
            if (unwatched(held.Application) is { } why)
            {
                next[held.Application] = Bad(held, why);
            }
            else
            {
                next.Remove(held.Application);
            }
        }

        foreach (var look in looks)
        {
            next[look.Key] = Of(book.Records.GetValueOrDefault(look.Key), look, pause);
        }

        return book with { Records = next.ToImmutable(), LookedAt = now };
    }

    private SoakRecord Of(SoakRecord? held, SoakLook look, SoakGap? pause)
    {
        // Who cannot be watched cannot be seen to change.
        if (held is null || (held.Mark != look.Mark && look.WhyNot is null) || (held.Mark != look.Mark && unwatched(look.Key) is null))
        {
            return new(look.Key, look.Mark, now, look.WhyNot is null ? now : null, look.WhyNot is { } why ? new(now, null, why) : null, []) { Project = look.Project, HasDatabases = look.HasDatabases };
        }

        var record = held with { HasDatabases = look.HasDatabases, Project = look.Project };
        return look.WhyNot is { } not ? Bad(record, not)
            : record.Gap is { } open ? Good(record, open with { Until = now }, now)
            : pause is not null ? Good(record, pause, now)
            : look.SteadySince > record.Since && look.SteadySince <= now ? Good(record, new(look.SteadySince.Value, look.SteadySince, "its state changed for a moment"), look.SteadySince.Value)
            : record;
    }

    private SoakRecord Bad(SoakRecord record, string why) => record.Gap is null ? record with { Since = null, Gap = new(now, null, why) } : record;

    private static SoakRecord Good(SoakRecord record, SoakGap ended, DateTimeOffset since) =>
        record with { Since = since, Gap = null, Gaps = record.Gaps.Items.Append(ended).TakeLast(SoakRecord.GapsKept).ToEquatableList() };
}
