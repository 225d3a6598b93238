namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Foreign text in a sentence: one line, and no longer than is read.</summary>
internal static class Words
{
    public static string Cut(string text, int longest)
    {
        var line = string.Create(Math.Min(text.Length, longest), text, static (span, from) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = char.IsControl(from[at]) ? ' ' : from[at];
            }
        });
        return text.Length > longest ? $"{line}…" : line;
    }
}
