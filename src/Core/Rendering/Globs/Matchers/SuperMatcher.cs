namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>*</c> and <c>**</c>: anything, also nothing, also <c>/</c>.</summary>
internal sealed class SuperMatcher : Matcher
{
    public static readonly SuperMatcher Instance = new();

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(0);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) =>
        work.Charge(text.Length) ? new(0, [.. Utf8.Starts(text), text.Length]) : Occurrence.None;
}
