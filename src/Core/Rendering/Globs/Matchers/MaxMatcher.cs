namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>At most so many characters.</summary>
internal sealed class MaxMatcher(int limit) : Matcher
{
    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(text.Length) && Utf8.Count(text) <= limit;

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) =>
        work.Charge(text.Length) ? new(0, [0, .. Utf8.Ends(text).Take(limit)]) : Occurrence.None;
}
