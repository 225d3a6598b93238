using System.Globalization;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>Adds sizes as Kubernetes writes them (<c>50Gi</c>, <c>500M</c>, <c>1.5Ti</c>).</summary>
public static class VolumeSize
{
    private const decimal Gi = 1024m * 1024 * 1024;

    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        [""] = 1, ["k"] = 1e3m, ["M"] = 1e6m, ["G"] = 1e9m, ["T"] = 1e12m, ["P"] = 1e15m,
        ["Ki"] = 1024, ["Mi"] = 1024 * 1024, ["Gi"] = Gi, ["Ti"] = Gi * 1024, ["Pi"] = Gi * 1024 * 1024,
    };

    /// <summary><c>120 Gi</c>; <c>at least 50 Gi</c> when some are not known; null when none is.</summary>
    public static string? Sum(IEnumerable<string?> sizes)
    {
        var bytes = sizes.Select(Bytes).ToList();
        var known = bytes.OfType<decimal>().ToList();
        var sum = known.Sum();
        return known.Count == 0 ? null : (known.Count < bytes.Count ? "at least " : "") + (sum >= Gi ? $"{sum / Gi:0.##} Gi" : $"{sum / (1024 * 1024):0.##} Mi");
    }

    /// <summary>Null when it is no quantity.</summary>
    public static decimal? Bytes(string? size)
    {
        // A longer text is no size, and its number would not fit.
        if (size is not { Length: > 0 and <= 20 })
        {
            return null;
        }

        var digits = size.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        return Units.TryGetValue(size[digits..], out var unit) && decimal.TryParse(size[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1e9m
            ? number * unit
            : null;
    }
}
