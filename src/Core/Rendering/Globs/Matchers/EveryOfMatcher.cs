namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>All of several conditions on the same text.</summary>
internal sealed class EveryOfMatcher(IReadOnlyList<Matcher> matchers) : Matcher
{
    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work)
    {
        foreach (var matcher in matchers)
        {
            if (!matcher.Matches(text, work))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The conditions (counts and a forbidden text) all begin at the text's start, so only their lengths are compared.</summary>
    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        IReadOnlyList<int>? lengths = null;
        foreach (var matcher in matchers)
        {
            var found = matcher.Find(text, work);
            lengths = lengths is null ? found.Lengths : [.. lengths.Intersect(found.Lengths)];
            if (found.Index < 0 || lengths.Count == 0)
            {
                return Occurrence.None;
            }
        }

        return new(0, lengths ?? []);
    }
}
