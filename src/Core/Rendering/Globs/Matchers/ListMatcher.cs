namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>[abc]</c>, <c>[!abc]</c></summary>
internal sealed class ListMatcher(string characters, bool not) : CharacterMatcher
{
    private readonly HashSet<int> runes = [.. characters.EnumerateRunes().Select(r => r.Value)];

    public string Text { get; } = characters;

    public bool Not { get; } = not;

    public bool IsOneCharacter { get; } = characters.EnumerateRunes().Count() == 1;

    protected override bool Takes(int rune) => runes.Contains(rune) != Not;
}
