namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>
/// A part that is looked for, with what has to stand left and right of it. The search leaves out as many bytes at both ends as these
/// have characters, and it never looks into an empty rest: some patterns with braces therefore miss what they seem to say.
/// </summary>
internal sealed class TreeMatcher(Matcher value, Matcher? left, Matcher? right) : Matcher
{
    public Matcher Value { get; } = value;

    public Matcher? Left { get; } = left;

    public Matcher? Right { get; } = right;

    public override int Length { get; } = Sum(value.Length, left?.Length ?? 0, right?.Length ?? 0);

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work)
    {
        if (Length != UnknownLength && Length > text.Length)
        {
            return false;
        }

        var offset = Math.Max(Left?.Length ?? 0, 0);
        var limit = text.Length - Math.Max(Right?.Length ?? 0, 0);
        while (offset < limit && work.Charge(0))
        {
            var found = Value.Find(text[offset..limit], work);
            if (found.Index < 0)
            {
                return false;
            }

            if (MatchesAround(text, offset + found.Index, found.Lengths, work))
            {
                return true;
            }

            offset += found.Index + Utf8.First(text[(offset + found.Index)..]).Width;
        }

        return false;
    }

    /// <summary>Never asked with success: the original does not look for trees inside a text.</summary>
    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) => Occurrence.None;

    private bool MatchesAround(ReadOnlySpan<byte> text, int start, IReadOnlyList<int> lengths, GlobWork work)
    {
        if (!Fits(Left, text[..start], work))
        {
            return false;
        }

        for (var i = lengths.Count - 1; i >= 0 && !work.Stopped; i--)
        {
            if (Fits(Right, text[Math.Min(start + lengths[i], text.Length)..], work))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Matcher? matcher, ReadOnlySpan<byte> text, GlobWork work) => matcher?.Matches(text, work) ?? text.IsEmpty;

    private static int Sum(int value, int left, int right) =>
        value == UnknownLength || left == UnknownLength || right == UnknownLength ? UnknownLength : value + left + right;
}
