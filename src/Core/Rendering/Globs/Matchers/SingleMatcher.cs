namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>?</c></summary>
internal sealed class SingleMatcher : CharacterMatcher
{
    public static readonly SingleMatcher Instance = new();

    protected override bool Takes(int rune) => true;
}
