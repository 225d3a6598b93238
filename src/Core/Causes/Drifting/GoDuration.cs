using System.Globalization;
using System.Text.Json;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Go durations: <c>60s</c> is <c>1m0s</c>, <c>24h</c> is <c>24h0m0s</c>.</summary>
internal static class GoDuration
{
    private const int MaxLength = 40;

    private static readonly (string Unit, decimal Seconds)[] Units = [("ms", 0.001m), ("us", 0.000001m), ("µs", 0.000001m), ("ns", 0.000000001m), ("h", 3600), ("m", 60), ("s", 1)];

    public static bool AreEqual(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.String && right.ValueKind == JsonValueKind.String
        && Parse(left.GetString()!) is { } first && Parse(right.GetString()!) is { } second && first == second;

    private static decimal? Parse(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        decimal total = 0;
        while (text.Length > 0)
        {
            var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
            var unit = Array.Find(Units, u => text.AsSpan(digits).StartsWith(u.Unit, StringComparison.Ordinal));
            if (digits is 0 or > 9 || unit.Unit is null || !decimal.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            total += number * unit.Seconds;
            text = text[(digits + unit.Unit.Length)..];
        }

        return total;
    }
}
