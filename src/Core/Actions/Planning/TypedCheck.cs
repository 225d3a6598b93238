using System.Globalization;
using System.Text;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>Whether what was typed is what had to be typed, code point by code point: what only looks like it is refused, and said so.</summary>
public static class TypedCheck
{
    /// <summary>What is wrong, in one sentence; null when every name was typed.</summary>
    public static string? Problem(Confirmation confirmation, Confirmed confirmed)
    {
        var typed = confirmed.Typed.Items;
        var missing = confirmation.Typed.Items.Where(name => !typed.Contains(name)).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var others = typed.Where(text => text.Length > 0 && !confirmation.Typed.Items.Contains(text)).ToList();
        return others.Count == 0
            ? $"Type {Words.Names(missing, 20)}: nothing is sent without."
            : Difference(Nearest(missing, others[0]), others[0]);
    }

    /// <summary>How a text differs from the name, in one sentence.</summary>
    internal static string Difference(string name, string text)
    {
        var shown = Visible(Words.Cap(text, 100));
        if (text.EnumerateRunes().FirstOrDefault(IsHidden) is { Value: not 0 } hidden)
        {
            return $"'{shown}' has a character that does not show ({Code(hidden)}): type {name} by hand.";
        }

        if (text.Trim() == name)
        {
            return $"'{shown}' has a space before or after the name: type {name} alone.";
        }

        var odd = text.EnumerateRunes().FirstOrDefault(rune => !rune.IsAscii && !name.EnumerateRunes().Contains(rune));
        return odd.Value != 0
            ? $"'{shown}' has a character that only looks like one of {name} ({Code(odd)}): type it by hand."
            : $"'{shown}' is not {name}: type it exactly so.";
    }

    private static string Nearest(List<string> missing, string text) =>
        missing.Find(name => string.Equals(name, text.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? missing.MinBy(name => Math.Abs(name.EnumerateRunes().Count() - text.EnumerateRunes().Count()))!;

    // Zero-width, direction and other format characters, and control characters.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0xFFFD or (>= 0xFE00 and <= 0xFE0F);

    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsHidden(rune) ? "�" : rune.ToString()));

    private static string Code(Rune rune) => $"U+{rune.Value:X4}";
}
