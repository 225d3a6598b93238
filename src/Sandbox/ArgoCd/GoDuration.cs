using System.Globalization;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Durations as Go writes them: 24h, 1h30m, 5s. A bare number counts seconds.</summary>
internal static class GoDuration
{
    /// <summary>Null when the text is empty or no duration.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        var (sum, digits) = (TimeSpan.Zero, "");
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits += letter;
            }
            else if (int.TryParse(digits, CultureInfo.InvariantCulture, out var number) && Unit(letter) is { } unit)
            {
                (sum, digits) = (sum + (unit * number), "");
            }
            else
            {
                return null;
            }
        }

        return text.Length > 0 && digits.Length == 0 ? sum : null;
    }

    private static TimeSpan? Unit(char letter) => letter switch { 'h' => TimeSpan.FromHours(1), 'm' => TimeSpan.FromMinutes(1), 's' => TimeSpan.FromSeconds(1), _ => null };
}
