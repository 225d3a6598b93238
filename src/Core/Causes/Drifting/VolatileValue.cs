using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Whether two values look as if they were made anew: random texts, hashes, keys, times. An edited text has words in common or another length.</summary>
internal static class VolatileValue
{
    private const int ShortestRandom = 5;
    private const int ShortestKey = 64;

    public static bool Are(ResourceKey key, string path, JsonElement? live, JsonElement? wanted) =>
        live is { } left && wanted is { } right && left.ValueKind == right.ValueKind && left.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && (IsSecretValue(key, path) || AreTexts(Text(left), Text(right)));

    /// <summary>Argo CD hides both; that a tool renders another secret from the same commit is what tells.</summary>
    private static bool IsSecretValue(ResourceKey key, string path) => key is { Group: "", Kind: "Secret" } && path.StartsWith("/data/", StringComparison.Ordinal);

    private static bool AreTexts(string left, string right) => AreTimes(left, right) || AreKeys(left, right) || AreRandom(left, right);

    // Certificates and keys differ a little in length each time.
    private static bool AreKeys(string left, string right) => Math.Min(left.Length, right.Length) >= ShortestKey && !left.Contains(' ') && !right.Contains(' ') && Differing(left, right) > 0.5;

    private static bool AreRandom(string left, string right) =>
        left.Length == right.Length && left.Length >= ShortestRandom && (HasMixedLetters(left) || HasMixedLetters(right)) && Differing(left, right) > 0.6;

    private static bool AreTimes(string left, string right) => IsTime(left) && IsTime(right);

    // "2026-01-06T08:00:00Z"; a template's bare now: "2026-01-06 08:00:00.123 +0000 UTC m=+0.05"; seconds since 1970: "1767686400".
    private static bool IsTime(string text) => text.Length >= 10
        && (IsDate(text) || (text.Length > 19 && text[19] is '.' or ' ' && text.Contains(" UTC", StringComparison.Ordinal) && IsDate(text[..19])) || (text.Length == 10 && text[0] == '1' && text.All(char.IsAsciiDigit)));

    private static bool IsDate(string text) => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>One word of at least two of: upper case, lower case, digits.</summary>
    private static bool HasMixedLetters(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+' or '/' or '=' or ':')
        && new[] { text.Any(char.IsAsciiLetterUpper), text.Any(char.IsAsciiLetterLower), text.Any(char.IsAsciiDigit) }.Count(c => c) >= 2;

    private static double Differing(string left, string right) => left.Zip(right).Count(p => p.First != p.Second) / (double)Math.Min(left.Length, right.Length);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
