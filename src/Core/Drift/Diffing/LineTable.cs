namespace DbDashboard.Core.Drift.Diffing;

/// <summary>Gives lines that say the same one number, so that hidden values can be compared without being kept.</summary>
internal sealed class LineTable
{
    private readonly Dictionary<(string Text, string? Value), int> known = [];

    /// <param name="value">The value behind a line that does not show it; null when the text says it all.</param>
    public int IdentityOf(string text, string? value)
    {
        if (!known.TryGetValue((text, value), out var identity))
        {
            known[(text, value)] = identity = known.Count;
        }

        return identity;
    }
}
