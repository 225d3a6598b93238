namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Cuts a pattern into tokens.</summary>
internal sealed class GlobLexer(string pattern)
{
    private readonly GlobRunes runes = new(pattern);
    private readonly List<GlobToken> tokens = [];
    private int depth;

    /// <returns>The tokens; or what is wrong with the pattern.</returns>
    public (IReadOnlyList<GlobToken> Tokens, string? Error) Read()
    {
        while (runes.Peek() is not GlobRunes.End and var rune)
        {
            if (ReadToken(rune) is { } token)
            {
                tokens.Add(token);
            }
        }

        return (tokens, runes.Error);
    }

    /// <returns>Null for an empty text, as of a lone backslash at the end.</returns>
    private GlobToken? ReadToken(int rune)
    {
        switch (rune)
        {
            case '{':
                depth++;
                return Take(GlobTokenKind.Open);
            case ',' when depth > 0:
                return Take(GlobTokenKind.Comma);
            case '}' when depth > 0:
                depth--;
                return Take(GlobTokenKind.Close);
            case '[':
                runes.Read();
                return GlobClassLexer.Read(runes);
            case '?':
                return Take(GlobTokenKind.Single);
            case '*':
                runes.Read();
                return new(runes.TrySkip('*') ? GlobTokenKind.Super : GlobTokenKind.Any);
            default:
                return runes.ReadText(depth > 0 ? "?*[{}," : "?*[{") is { Length: > 0 } text ? new(GlobTokenKind.Text, text) : null;
        }
    }

    private GlobToken Take(GlobTokenKind kind)
    {
        runes.Read();
        return new(kind);
    }
}
