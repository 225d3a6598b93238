using System.Text.RegularExpressions;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Number and verb agree: <c>1 object stays</c>, <c>a and b stay</c>.</summary>
internal static partial class Agreement
{
    public static void Assert(IEnumerable<string?> sentences) => Xunit.Assert.All(sentences.OfType<string>(), Assert);

    public static bool Holds(string sentence) => !Slip().IsMatch(sentence);

    private static void Assert(string sentence) => Xunit.Assert.True(Holds(sentence), $"number and verb do not agree: {sentence}");

    /// <summary>One counted thing with the verb or the noun of many; one name after a colon with the verb of many.</summary>
    [GeneratedRegex(@"\b1 (live |different |further )?((object|file|resource|database|commit|application|branch|source|deployment)s|branches)\b"
        + @"|\b(?<!of )1 (live |different |further )?(object|file|resource|database|commit|application|branch|source)( without a file| that waits)? (are|have|stay|were|wait|differ|lose|keep|need)\b"
        + @"|: (?!they |these |all |others |both |some )[^\s,]+ (stay|are|were|wait|differ|lose)\b", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Slip();
}
