using System.Collections.Immutable;
using System.Globalization;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>Between soaks and their rows.</summary>
internal static class StoredSoaks
{
    public static SoakRow Row(SoakRecord record) => new()
    {
        Instance = record.Application.Instance,
        Namespace = record.Application.Namespace,
        Name = record.Application.Name,
        Project = record.Project,
        Mark = record.Mark,
        HasDatabases = record.HasDatabases,
        Began = Ms(record.Began),
        Since = Ms(record.Since),
        GapFrom = Ms(record.Gap?.From),
        GapWhy = record.Gap?.Why,
        Gaps = string.Join('\n', record.Gaps.Items.Select(Line)),
        ShortTo = (long?)record.Shortened?.To.TotalMilliseconds,
        ShortBy = record.Shortened?.By,
        ShortReason = record.Shortened?.Reason,
        ShortAt = Ms(record.Shortened?.At),
    };

    /// <param name="look">Null when nobody ever looked.</param>
    public static SoakBook Book(IEnumerable<SoakRow> rows, SoakLookRow? look) =>
        new(rows.Select(Record).ToImmutableDictionary(record => record.Application), look is null ? null : At(look.At));

    private static SoakRecord Record(SoakRow row) => new(
        new(row.Instance, row.Namespace, row.Name), row.Mark, At(row.Began)!.Value, At(row.Since), At(row.GapFrom) is { } from ? new(from, null, row.GapWhy ?? "") : null,
        row.Gaps.Split('\n').Select(Gap).OfType<SoakGap>().ToEquatableList())
    {
        Project = row.Project,
        HasDatabases = row.HasDatabases,
        Shortened = row.ShortTo is { } to ? new(TimeSpan.FromMilliseconds(to), row.ShortBy ?? "", row.ShortReason ?? "", At(row.ShortAt) ?? At(row.Began)!.Value) : null,
    };

    private static string Line(SoakGap gap) => string.Create(CultureInfo.InvariantCulture, $"{Ms(gap.From)}\t{Ms(gap.Until)}\t{gap.Why.ReplaceLineEndings(" ")}");

    private static SoakGap? Gap(string line) => line.Split('\t', 3) is [var from, var until, var why] && long.TryParse(from, CultureInfo.InvariantCulture, out var begun)
        ? new(At(begun)!.Value, long.TryParse(until, CultureInfo.InvariantCulture, out var ended) ? At(ended) : null, why)
        : null;

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static long? Ms(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
