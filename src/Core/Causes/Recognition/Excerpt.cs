namespace DbDashboard.Core.Causes.Recognition;

/// <summary>Plain searches in texts from outside: linear, never a backtracking pattern.</summary>
public static class Excerpt
{
    /// <summary>What stands between two marks; null when one of them is not there.</summary>
    public static string? Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(end, from + start.Length, StringComparison.Ordinal);
        return to < 0 ? null : text[(from + start.Length)..to];
    }

    /// <summary>All that follows a mark; null when it is not there.</summary>
    public static string? After(string text, string mark)
    {
        var from = text.IndexOf(mark, StringComparison.Ordinal);
        return from < 0 ? null : text[(from + mark.Length)..];
    }

    /// <summary>The word that follows a mark, up to a space or line end; null when the mark is not there.</summary>
    public static string? Word(string text, string mark) => After(text, mark)?.Split(' ', '\n')[0];

    public static bool HasAny(string text, params IEnumerable<string> marks) => marks.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase));

    public static bool StartsWithAny(string text, params IEnumerable<string> marks) => marks.Any(m => text.StartsWith(m, StringComparison.Ordinal));

    /// <summary>
    /// All that follows a mark with which the text begins, or a part of it after <c>": "</c>, before a command or its output is
    /// quoted: those words are Argo CD's own, what it quotes may say anything. Null when it is not there.
    /// </summary>
    public static string? Clause(string text, string mark)
    {
        var quoted = text.AsSpan().IndexOfAny('`', '\n');
        var frame = quoted < 0 ? text.Length : quoted;
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0 && at < frame; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text.AsSpan(0, at).EndsWith(": "))
            {
                return text[(at + mark.Length)..];
            }
        }

        return null;
    }

    public static bool HasClause(string text, params IEnumerable<string> marks) => marks.Any(m => Clause(text, m) is not null);
}
