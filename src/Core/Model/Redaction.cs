using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DbDashboard.Core.Model;

/// <summary>Takes out of untrusted text what must not be shown or kept: secrets, and characters that steer a terminal or turn the reading direction.</summary>
public static partial class Redaction
{
    private const string Hidden = "***";

    /// <summary>Hides passwords in addresses, bearer and other tokens, JWTs, keys, and what follows a word like <c>password=</c>.</summary>
    public static string HideSecrets(string text)
    {
        text = UserInfo.Replace(text, $"://{Hidden}@");
        text = Authorization.Replace(text, $"${{scheme}} {Hidden}");
        text = Token.Replace(text, Hidden);
        return Named.Replace(text, $"${{name}}{Hidden}");
    }

    /// <summary>True when a key or token stands in it that is known by its shape: a JWT, an AWS, GitHub, GitLab or Slack token, a private key.</summary>
    public static bool HoldsToken(string text) => Token.IsMatch(text);

    /// <summary>Writes control, format and line characters as <c>\n</c> or <c>\u001b</c>: one line that no terminal and no reading direction is changed by.</summary>
    public static string OneLine(string text)
    {
        if (text.All(char.IsAscii) && !text.Any(char.IsControl))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Visible(rune));
        }

        return line.ToString();
    }

    /// <param name="longest">In characters; a longer text ends with <c>…</c>.</param>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }

    private static string Visible(Rune rune) => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                string.Concat(rune.ToString().Select(unit => $@"\u{(int)unit:x4}")),
            _ => rune.ToString(),
        },
    };

    [GeneratedRegex("://[^/\\s\"'<>]+@", RegexOptions.NonBacktracking)]
    private static partial Regex UserInfo { get; }

    [GeneratedRegex("(?<scheme>\\bBearer|\\bAuthorization[\"']?\\s*[:=]\\s*[\"']?[a-z]+)\\s+[^\\s\"',;]{4,}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Authorization { get; }

    [GeneratedRegex("eyJ[\\w-]{8,}(\\.[\\w-]*)*|\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\b(gh[pousr]_|github_pat_|glpat-|xox[abprs]-)[\\w-]{10,}|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token { get; }

    [GeneratedRegex("(?<name>(passw(or)?d|pwd|passphrase|secret|token|(api|access|private)[-_]?key)[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"',;&]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named { get; }
}
