using DbDashboard.Core.Rendering.Globs.Matchers;

namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Turns a pattern's tree into matchers by the original's steps: reduce, compile the children, glue neighbours, then split around the longest part of known length.</summary>
internal sealed class GlobCompiler(GlobWork work)
{
    private readonly AlternativesReduction alternatives = new(work);
    private readonly MatcherGluing gluing = new(work);

    public Matcher Compile(GlobNode node)
    {
        if (!work.Charge(0))
        {
            return NothingMatcher.Instance;
        }

        return node.Kind switch
        {
            GlobNodeKind.AnyOf => CompileAnyOf(node),
            GlobNodeKind.Pattern => CompilePattern(node),
            GlobNodeKind.Any or GlobNodeKind.Super => SuperMatcher.Instance,
            GlobNodeKind.Single => SingleMatcher.Instance,
            GlobNodeKind.List => MatcherReduction.Reduce(new ListMatcher(node.Text, node.Not)),
            GlobNodeKind.Range => new RangeMatcher(node.Text, node.Not),
            GlobNodeKind.Text => new TextMatcher(node.Text),
            _ => NothingMatcher.Instance,
        };
    }

    private Matcher CompileAnyOf(GlobNode node) => alternatives.Reduce(node) is { } reduced
        ? Compile(reduced)
        : new AnyOfMatcher([.. CompileChildren(node)]);

    private Matcher CompilePattern(GlobNode node) => node.Children.Count == 0
        ? NothingMatcher.Instance
        : MatcherReduction.Reduce(Join(gluing.Glue(CompileChildren(node))));

    private List<Matcher> CompileChildren(GlobNode node) =>
        [.. node.Children.Select(child => MatcherReduction.Reduce(Compile(child)))];

    private Matcher Join(List<Matcher> matchers)
    {
        if (matchers.Count == 1 || !work.Charge(matchers.Count))
        {
            return matchers[0];
        }

        if (gluing.TryGlue(matchers, 0, matchers.Count) is { } glued)
        {
            return glued;
        }

        var pivot = LongestOfKnownLength(matchers);
        if (pivot < 0)
        {
            return new TreeMatcher(matchers[0], null, Join(matchers[1..]));
        }

        var left = pivot > 0 ? Join(matchers[..pivot]) : null;
        var right = pivot + 1 < matchers.Count ? Join(matchers[(pivot + 1)..]) : null;
        return new TreeMatcher(matchers[pivot], left, right);
    }

    private static int LongestOfKnownLength(List<Matcher> matchers)
    {
        var (index, longest) = (-1, -1);
        for (var i = 0; i < matchers.Count; i++)
        {
            if (matchers[i].Length is var length && length != Matcher.UnknownLength && length >= longest)
            {
                (index, longest) = (i, length);
            }
        }

        return index;
    }
}
