using System.Globalization;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>Whether a reason can stand in the audit: one line of 3 to 500 characters that shows what it is.</summary>
public static class ReasonCheck
{
    /// <summary>What is wrong with it, in one sentence that says what to do; null when nothing is.</summary>
    public static string? Problem(Confirmation confirmation, string? reason)
    {
        var text = (reason ?? "").Trim();
        return text switch
        {
            { Length: 0 } when !confirmation.ReasonRequired => null,
            { Length: 0 } => "A reason is needed: say in a few words why.",
            _ when text.Any(c => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029') => "The reason has more than one line: write it as one.",
            _ when text.FirstOrDefault(c => !IsPlain(c)) is var odd && odd != default => $"The reason has a character that does not show (U+{(int)odd:X4}): type it without.",
            _ when HasLoneSurrogate(text) || text.Contains('\0', StringComparison.Ordinal) => "The reason has a character that is none: type it without.",
            { Length: < Confirmation.ShortestReason } when confirmation.ReasonRequired => $"The reason is too short: say in at least {Confirmation.ShortestReason} characters why.",
            { Length: > Confirmation.LongestReason } => $"The reason has {text.Length} characters: {Confirmation.LongestReason} are the most.",
            _ => null,
        };
    }

    /// <summary>Control characters and those that turn the direction of text would make a log or a page say something else.</summary>
    internal static bool IsPlain(char c) => !char.IsControl(c) && !IsBidi(c);

    internal static bool IsBidi(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.GetUnicodeCategory(text[i]) == UnicodeCategory.Surrogate)
            {
                return true;
            }
        }

        return false;
    }
}
