namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>One character of some class. The end of the text counts as the replacement character, so a class that holds it fits nothing at all.</summary>
internal abstract class CharacterMatcher : Matcher
{
    public override int Length => 1;

    public sealed override bool Matches(ReadOnlySpan<byte> text, GlobWork work)
    {
        var (rune, width) = Utf8.First(text);
        return work.Charge(0) && text.Length <= width && Takes(rune);
    }

    public sealed override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        for (var i = 0; i < text.Length && work.Charge(0);)
        {
            var (rune, width) = Utf8.First(text[i..]);
            if (Takes(rune))
            {
                return new(i, [Utf8.WrittenWidth(rune)]);
            }

            i += width;
        }

        return Occurrence.None;
    }

    protected abstract bool Takes(int rune);
}
