namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>An empty pattern or alternative.</summary>
internal sealed class NothingMatcher : Matcher
{
    public static readonly NothingMatcher Instance = new();

    public override int Length => 0;

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(0) && text.IsEmpty;

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(0) ? new(0, [0]) : Occurrence.None;
}
