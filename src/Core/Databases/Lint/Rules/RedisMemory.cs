using System.Globalization;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>Sizes as Redis writes them: <c>512mb</c>, <c>1g</c>, or plain bytes.</summary>
internal static class RedisMemory
{
    private const double Megabyte = 1048576;

    // With a b the units are of 1024, without one of 1000.
    private static readonly Dictionary<string, double> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1, ["b"] = 1, ["k"] = 1e3, ["kb"] = 1024, ["m"] = 1e6, ["mb"] = Megabyte, ["g"] = 1e9, ["gb"] = 1073741824,
    };

    /// <returns>Bytes; null when the text is no size.</returns>
    public static double? Parse(string? text)
    {
        var digits = text?.AsSpan().TrimEnd("bkmgBKMG").Length ?? 0;
        return digits > 0 && Units.TryGetValue(text![digits..], out var unit) && long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number * unit
            : null;
    }

    /// <summary>Whole megabytes, rounded down; null below one.</summary>
    public static string? Write(double bytes) => bytes >= Megabyte ? $"{(long)(bytes / Megabyte)}mb" : null;
}
