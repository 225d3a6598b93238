namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>{a,b}</c></summary>
internal sealed class AnyOfMatcher(IReadOnlyList<Matcher> matchers) : Matcher
{
    public IReadOnlyList<Matcher> Matchers { get; } = matchers;

    /// <summary>As in the original, alternatives of unknown length do not count while they come first: <c>?{*,?}</c> takes two characters.</summary>
    public override int Length { get; } = matchers.SkipWhile(m => m.Length == UnknownLength).Select(m => m.Length).Distinct().Take(2).ToArray() is [var length] ? length : UnknownLength;

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work)
    {
        foreach (var matcher in Matchers)
        {
            if (matcher.Matches(text, work))
            {
                return true;
            }
        }

        return false;
    }

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        var first = Occurrence.None;
        foreach (var matcher in Matchers)
        {
            var found = matcher.Find(text, work);
            if (found.Index >= 0)
            {
                first = Earlier(first, found);
            }
        }

        return first;
    }

    private static Occurrence Earlier(Occurrence first, Occurrence found)
    {
        if (first.Index < 0 || found.Index < first.Index)
        {
            return found;
        }

        return found.Index > first.Index ? first : new(first.Index, [.. first.Lengths.Union(found.Lengths).Order()]);
    }
}
