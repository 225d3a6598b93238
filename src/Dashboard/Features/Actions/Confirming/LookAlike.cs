using System.Globalization;
using System.Text;

namespace DbDashboard.Dashboard.Features.Actions.Confirming;

/// <summary>Compares what was typed with the name, code point by code point, and says where they part.</summary>
public static class LookAlike
{
    /// <summary>Null while the typed text is the name or its beginning.</summary>
    public static string? Difference(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
        {
            return null;
        }

        Rune[] wanted = [.. name.EnumerateRunes()];
        var place = 0;
        foreach (var rune in typed.EnumerateRunes())
        {
            if (place >= wanted.Length)
            {
                return $"Longer than the name: {Named(rune)} is too much.";
            }

            if (rune != wanted[place])
            {
                return $"Character {place + 1} is {Named(rune)}; the name has {Named(wanted[place])}.";
            }

            place++;
        }

        return null;
    }

    /// <summary>What of a name is not plain ASCII: it may look like another letter; null when all of it is.</summary>
    public static string? Mark(string name)
    {
        string[] marks = [.. name.EnumerateRunes().Select((rune, at) => (rune, at)).Where(one => !one.rune.IsAscii).Select(one => $"{CodePoint(one.rune)} at {one.at + 1}")];
        return marks.Length == 0 ? null : $"not plain letters: {string.Join(", ", marks.Take(8))}";
    }

    private static string Named(Rune rune) => rune.IsAscii && !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) ? $"“{rune}”" : CodePoint(rune);

    private static string CodePoint(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
