using System.Buffers;
using System.Globalization;

namespace DbDashboard.Core.Causes.AutoSync.Windows;

/// <summary>A duration as Go writes it: <c>1h30m</c>, <c>45m</c>, <c>1.5h</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("us", TimeSpan.FromMicroseconds(1)), ("µs", TimeSpan.FromMicroseconds(1)), ("ns", TimeSpan.Zero),
        ("h", TimeSpan.FromHours(1)), ("m", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)),
    ];

    /// <summary>Null when it is none, or not above zero.</summary>
    public static TimeSpan? Parse(string text)
    {
        var total = TimeSpan.Zero;
        var rest = text.AsSpan().Trim();
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || Unit(rest[digits..]) is not { } unit || number * unit.Length.TotalDays > 3_660)
            {
                return null;
            }

            total += number * unit.Length;
            rest = rest[(digits + unit.Unit.Length)..];
        }

        return total > TimeSpan.Zero ? total : null;
    }

    private static (string Unit, TimeSpan Length)? Unit(ReadOnlySpan<char> text)
    {
        foreach (var unit in Units)
        {
            if (text.StartsWith(unit.Unit, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }
}
