using DbDashboard.Core.Rendering.Globs.Matchers;

namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Joins neighbouring matchers into one where the original has a simpler matcher for them.</summary>
internal sealed class MatcherGluing(GlobWork work)
{
    /// <summary>Replaces the best run of neighbours, again and again until none can be joined.</summary>
    public List<Matcher> Glue(List<Matcher> matchers)
    {
        while (matchers.Count > 1 && FindBest(matchers) is var (glued, left, count))
        {
            matchers = [.. matchers[..left], glued, .. matchers[(left + count)..]];
        }

        return matchers;
    }

    public Matcher? TryGlue(List<Matcher> matchers, int start, int count) =>
        GlueWildcards(matchers, start, count) ?? GlueRow(matchers, start, count);

    private (Matcher Glued, int Left, int Count)? FindBest(List<Matcher> matchers)
    {
        (Matcher Glued, int Left, int Count)? best = null;
        for (var left = 0; left < matchers.Count; left++)
        {
            for (var right = matchers.Count; right > left + 1; right--)
            {
                if (!work.Charge(0))
                {
                    return null;
                }

                if (TryGlue(matchers, left, right - left) is { } glued && IsBetter(best, glued, right - left))
                {
                    best = (glued, left, right - left);
                }
            }
        }

        return best;
    }

    private static bool IsBetter((Matcher Glued, int Left, int Count)? best, Matcher glued, int count) =>
        best is not var (done, _, doneCount)
        || (done.Length > -1 && glued.Length > done.Length)
        || doneCount < count;

    private RowMatcher? GlueRow(List<Matcher> matchers, int start, int count)
    {
        var length = 0;
        for (var i = start; i < start + count; i++)
        {
            if (!work.Charge(0) || matchers[i].Length == Matcher.UnknownLength)
            {
                return null;
            }

            length += matchers[i].Length;
        }

        return new(length, matchers.GetRange(start, count));
    }

    private Matcher? GlueWildcards(List<Matcher> matchers, int start, int count)
    {
        var (hasSuper, singles) = (false, 0);
        var excluded = Excluded(matchers[start]);
        for (var i = start; i < start + count; i++)
        {
            if (excluded is null || !work.Charge(0) || Excluded(matchers[i]) != excluded)
            {
                return null;
            }

            hasSuper |= matchers[i] is SuperMatcher;
            singles += matchers[i] is SuperMatcher ? 0 : 1;
        }

        return hasSuper
            ? singles == 0 ? SuperMatcher.Instance : new MinMatcher(singles)
            : Every(singles, excluded!);
    }

    private static EveryOfMatcher Every(int singles, string excluded) => excluded.Length == 0
        ? new([new MinMatcher(singles), new MaxMatcher(singles)])
        : new([new MinMatcher(singles), new MaxMatcher(singles), new ContainsMatcher(excluded, not: true)]);

    /// <summary>The characters that a wildcard refuses; null when it is no wildcard.</summary>
    private static string? Excluded(Matcher matcher) => matcher switch
    {
        SuperMatcher or SingleMatcher => "",
        ListMatcher { Not: true } list => list.Text,
        _ => null,
    };
}
