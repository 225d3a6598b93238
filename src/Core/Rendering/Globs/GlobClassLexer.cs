namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Reads what stands between <c>[</c> and <c>]</c>: either a list of characters or one range.</summary>
internal static class GlobClassLexer
{
    private const string UnexpectedEnd = "unexpected end of input";

    /// <returns>Null after an error, which the characters then carry.</returns>
    public static GlobToken? Read(GlobRunes runes)
    {
        var not = runes.TrySkip('!');
        if (runes.Peek() == GlobRunes.End)
        {
            runes.Fail(UnexpectedEnd);
            return null;
        }

        var token = runes.Peek(1) == '-' ? ReadRange(runes, not) : ReadList(runes, not);
        return runes.Error is null ? token : null;
    }

    private static GlobToken ReadRange(GlobRunes runes, bool not)
    {
        var low = runes.Read();
        runes.Read();
        var high = runes.Read();
        if (high == GlobRunes.End)
        {
            runes.Fail(UnexpectedEnd);
        }
        else if (!runes.TrySkip(']'))
        {
            runes.Fail("expected close range character");
        }
        else if (high < low)
        {
            runes.Fail("the range's end is before its start");
        }

        return new(GlobTokenKind.Range, char.ConvertFromUtf32(low) + char.ConvertFromUtf32(high), not);
    }

    private static GlobToken ReadList(GlobRunes runes, bool not)
    {
        var text = runes.ReadText("]");
        if (!runes.TrySkip(']'))
        {
            runes.Fail(UnexpectedEnd);
        }
        else if (text.Length == 0)
        {
            runes.Fail("could not parse range");
        }

        return new(GlobTokenKind.List, text, not);
    }
}
