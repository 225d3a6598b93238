namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>[a-c]</c>, <c>[!a-c]</c></summary>
internal sealed class RangeMatcher(string ends, bool not) : CharacterMatcher
{
    private readonly int low = char.ConvertToUtf32(ends, 0);
    private readonly int high = char.ConvertToUtf32(ends, char.IsSurrogate(ends[0]) ? 2 : 1);

    protected override bool Takes(int rune) => (rune >= low && rune <= high) != not;
}
