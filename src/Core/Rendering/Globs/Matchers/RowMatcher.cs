namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>
/// Parts of known length one after the other. Where a part ends is computed from the start of its last character plus one byte:
/// right for ASCII only, and beyond the end of the text for an empty part, where the original crashes.
/// </summary>
internal sealed class RowMatcher(int length, IReadOnlyList<Matcher> matchers) : Matcher
{
    public override int Length => length;

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) =>
        work.Charge(text.Length) && Utf8.Count(text) == length && MatchesParts(text, work);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        for (var i = 0; i < text.Length && text.Length - i >= length && work.Charge(0); i += Utf8.First(text[i..]).Width)
        {
            if (MatchesParts(text[i..], work))
            {
                return new(i, [length]);
            }
        }

        return Occurrence.None;
    }

    private bool MatchesParts(ReadOnlySpan<byte> text, GlobWork work)
    {
        foreach (var matcher in matchers)
        {
            var (last, count) = LastCharacter(text, matcher.Length);
            if (!work.Charge(count) || count < matcher.Length)
            {
                return false;
            }

            if (last + 1 > text.Length)
            {
                work.Crash();
                return false;
            }

            if (!matcher.Matches(text[..(last + 1)], work))
            {
                return false;
            }

            text = text[(last + 1)..];
        }

        return true;
    }

    /// <summary>Byte index of the wanted character, counted from one; for none wanted, of the last one.</summary>
    private static (int Last, int Count) LastCharacter(ReadOnlySpan<byte> text, int wanted)
    {
        var (last, count) = (0, 0);
        for (var i = 0; i < text.Length; i += Utf8.First(text[i..]).Width)
        {
            last = i;
            if (++count == wanted)
            {
                break;
            }
        }

        return (last, count);
    }
}
