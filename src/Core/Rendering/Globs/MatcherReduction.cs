using DbDashboard.Core.Rendering.Globs.Matchers;

namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Replaces a matcher by a simpler one; <c>PRE*SUF</c> becomes prefix and suffix, which may then overlap in the path, as in the original.</summary>
internal static class MatcherReduction
{
    public static Matcher Reduce(Matcher matcher) => matcher switch
    {
        AnyOfMatcher { Matchers: [var only] } => only,
        ListMatcher { Not: false, IsOneCharacter: true } list => new TextMatcher(list.Text),
        TreeMatcher tree => ReduceTree(tree),
        _ => matcher,
    };

    private static Matcher ReduceTree(TreeMatcher tree)
    {
        var left = tree.Left is null ? null : Reduce(tree.Left);
        var right = tree.Right is null ? null : Reduce(tree.Right);
        if (tree.Value is not TextMatcher text)
        {
            return new TreeMatcher(tree.Value, left, right);
        }

        return (left, right) switch
        {
            (null, null) => text,
            (SuperMatcher, SuperMatcher) => new ContainsMatcher(text.Text, not: false),
            (SuperMatcher, null) => new SuffixMatcher(text.Text),
            (null, SuperMatcher) => new PrefixMatcher(text.Text),
            (null, SuffixMatcher suffix) => new PrefixSuffixMatcher(text.Text, suffix.Text),
            (PrefixMatcher prefix, null) => new PrefixSuffixMatcher(prefix.Text, text.Text),
            _ => new TreeMatcher(text, left, right),
        };
    }
}
