using System.Globalization;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Sizes as Redis writes them: <c>512mb</c>, <c>1g</c>, or plain bytes.</summary>
internal static class RedisMemory
{
    private const decimal Megabyte = 1048576;

    // With a b the units are of 1024, without one of 1000.
    private static readonly Dictionary<string, decimal> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1, ["b"] = 1, ["k"] = 1e3m, ["kb"] = 1024, ["m"] = 1e6m, ["mb"] = Megabyte, ["g"] = 1e9m, ["gb"] = 1073741824,
    };

    /// <returns>Bytes; null when the text is no size.</returns>
    public static decimal? Parse(string? text)
    {
        var digits = text?.AsSpan().TrimEnd("bkmgBKMG").Length ?? 0;
        return digits > 0 && Units.TryGetValue(text![digits..], out var unit) && long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number * unit
            : null;
    }

    /// <summary>Whole megabytes, rounded down; null below one.</summary>
    public static string? Write(decimal bytes) => bytes >= Megabyte ? $"{decimal.Truncate(bytes / Megabyte):0}mb" : null;
}
