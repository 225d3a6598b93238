using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes;

/// <summary>
/// While Git is read for the first time its causes cannot be known: what is known already may be true and still not be why. Only
/// a proven reason for the difference speaks before Git does.
/// </summary>
internal static class Awaiting
{
    /// <summary><c>Not explained yet: reading Git (platform.git).</c>; null when nothing is awaited, or when what is known is enough.</summary>
    /// <param name="headline">The first cause of those that are known now.</param>
    public static string? Of(Facts facts, Cause? headline) =>
        facts.GitToCome.Count == 0 || headline is { Family: CauseFamily.WhyDifferent, Confidence: Confidence.Proven }
            ? null
            : $"Not explained yet: reading Git ({Words.Names(facts.GitToCome.Items.Select(Words.Repository), 3)}).";
}
