namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>At least so many characters.</summary>
internal sealed class MinMatcher(int limit) : Matcher
{
    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(text.Length) && Utf8.Count(text) is > 0 and var count && count >= limit;

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        if (!work.Charge(text.Length))
        {
            return Occurrence.None;
        }

        var ends = Utf8.Ends(text);
        return ends.Count < limit || ends.Count == 0 ? Occurrence.None : new(0, ends[Math.Max(limit - 1, 0)..]);
    }
}
