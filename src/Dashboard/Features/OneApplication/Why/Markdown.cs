using System.Text;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>Makes text from outside harmless inside Markdown: it stays the text that it is.</summary>
public static class Markdown
{
    private const int Longest = 2000;

    /// <summary>One line of plain text: every character with a meaning in Markdown is escaped, control characters become spaces.</summary>
    public static string Text(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        foreach (var c in text.Length > Longest ? text[..Longest] + " …" : text)
        {
            if (IsUnsafe(c))
            {
                written.Append(' ');
                continue;
            }

            if (NeedsEscape(c))
            {
                written.Append('\\');
            }

            written.Append(c);
        }

        return written.ToString().Trim();
    }

    /// <summary>A fenced block whose fence is longer than any run of backticks inside.</summary>
    public static string Block(string text, string language)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}{language}\n{text.TrimEnd()}\n{fence}";
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;

    // Chat tools make links of bare addresses and mentions of @names: both need one of these characters.
    private static bool NeedsEscape(char c) => c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '@' or '&' or '!';

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
