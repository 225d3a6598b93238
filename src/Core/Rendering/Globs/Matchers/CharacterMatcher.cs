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

/// <summary><c>?</c></summary>
internal sealed class SingleMatcher : CharacterMatcher
{
    public static readonly SingleMatcher Instance = new();

    protected override bool Takes(int rune) => true;
}

/// <summary><c>[abc]</c>, <c>[!abc]</c></summary>
internal sealed class ListMatcher(string characters, bool not) : CharacterMatcher
{
    private readonly HashSet<int> runes = [.. characters.EnumerateRunes().Select(r => r.Value)];

    public string Text { get; } = characters;

    public bool Not { get; } = not;

    public bool IsOneCharacter { get; } = characters.EnumerateRunes().Count() == 1;

    protected override bool Takes(int rune) => runes.Contains(rune) != Not;
}

/// <summary><c>[a-c]</c>, <c>[!a-c]</c></summary>
internal sealed class RangeMatcher(string ends, bool not) : CharacterMatcher
{
    private readonly int low = char.ConvertToUtf32(ends, 0);
    private readonly int high = char.ConvertToUtf32(ends, char.IsSurrogate(ends[0]) ? 2 : 1);

    protected override bool Takes(int rune) => (rune >= low && rune <= high) != not;
}
