using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DbDashboard.Core.Drift.Diffing;

/// <summary>How a text stands in YAML: plain where it can be taken for nothing else, quoted where it could, with every invisible character escaped.</summary>
internal static partial class YamlText
{
    public static string Write(string text) => Plain.IsMatch(text) && !Special.IsMatch(text) ? text : Quote(text);

    /// <summary>True for a text of several lines that can stand as they are, under <c>|</c>.</summary>
    public static bool IsBlock(string text) =>
        text.Contains('\n') && text[0] is not (' ' or '\n' or '\t') && !text.EnumerateRunes().Any(rune => rune.Value is not ('\n' or '\t') && IsInvisible(rune));

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsInvisible(rune) => Escape(rune),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Escape(Rune rune) => rune.Value <= 0xFFFF ? $"\\u{rune.Value:X4}" : $"\\U{rune.Value:X8}";

    // The same as pages mark elsewhere: control, direction, zero-width, private use and what is no character.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    [GeneratedRegex("^[A-Za-z0-9_./$(][A-Za-z0-9_./$()+=@%,;!?*~^<>&'-]*( [A-Za-z0-9_./$()+=@%,;!?*~^<>&'-]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Plain { get; }

    // What YAML 1.1 takes for a number, a moment, a truth or nothing.
    [GeneratedRegex("^([-+.]?[0-9][-+0-9_.,:eExXoOa-fA-FTZ ]*|\\.(inf|nan)|null|true|false|yes|no|on|off|y|n|~)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Special { get; }
}
