using System.Globalization;
using System.Text;

namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>Text from outside as it may be shown: capped, on one line where asked, with every invisible or direction-changing character made visible.</summary>
public static class Untrusted
{
    public const int NameCap = 120;
    public const int TextCap = 2_000;

    /// <summary>A name: one line, at most <see cref="NameCap"/> characters.</summary>
    public static string Name(string? text) => Clean(text, NameCap, oneLine: true);

    /// <summary>A message: line breaks stay, at most <see cref="TextCap"/> characters.</summary>
    public static string Message(string? text) => Clean(text, TextCap, oneLine: false);

    private static string Clean(string? text, int cap, bool oneLine)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // Nearly all names are plain: they stay the same text, which then is held once for all pages.
        if (text.Length <= cap && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var shown = new StringBuilder(Math.Min(text.Length, cap));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= cap)
            {
                return shown.Append(" … (cut)").ToString();
            }

            Append(shown, rune, oneLine);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune, bool oneLine)
    {
        if (rune.Value == '\n' || rune.Value == '\t')
        {
            shown.Append(oneLine ? ' ' : (char)rune.Value);
            return;
        }

        if (IsInvisible(rune))
        {
            shown.Append(CultureInfo.InvariantCulture, $"‹U+{rune.Value:X4}›");
            return;
        }

        shown.Append(rune.ToString());
    }

    // Control, format (bidi overrides, zero-width joiners, byte order marks), line separators, private use and unpaired surrogates (they arrive as U+FFFD).
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
