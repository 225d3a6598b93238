namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Builds the tree of a pattern. An unclosed brace is closed by the end, as in the original.</summary>
internal static class GlobParser
{
    private const int MaxDepth = 64;

    /// <returns>The root; null when it nests deeper than we follow.</returns>
    public static GlobNode? Parse(IReadOnlyList<GlobToken> tokens)
    {
        var open = new Stack<(GlobNode Pattern, GlobNode? AnyOf)>();
        var root = new GlobNode(GlobNodeKind.Pattern);
        open.Push((root, null));
        foreach (var token in tokens)
        {
            Add(open, token);
            if (open.Count > MaxDepth)
            {
                return null;
            }
        }

        return root;
    }

    private static void Add(Stack<(GlobNode Pattern, GlobNode? AnyOf)> open, GlobToken token)
    {
        switch (token.Kind)
        {
            case GlobTokenKind.Open:
                var anyOf = new GlobNode(GlobNodeKind.AnyOf);
                open.Peek().Pattern.Children.Add(anyOf);
                Begin(open, anyOf);
                break;
            case GlobTokenKind.Comma:
                Begin(open, open.Pop().AnyOf!);
                break;
            case GlobTokenKind.Close:
                open.Pop();
                break;
            default:
                open.Peek().Pattern.Children.Add(new(KindOf(token.Kind), token.Text, token.Not));
                break;
        }
    }

    private static void Begin(Stack<(GlobNode Pattern, GlobNode? AnyOf)> open, GlobNode anyOf)
    {
        var pattern = new GlobNode(GlobNodeKind.Pattern);
        anyOf.Children.Add(pattern);
        open.Push((pattern, anyOf));
    }

    private static GlobNodeKind KindOf(GlobTokenKind kind) => kind switch
    {
        GlobTokenKind.Any => GlobNodeKind.Any,
        GlobTokenKind.Super => GlobNodeKind.Super,
        GlobTokenKind.Single => GlobNodeKind.Single,
        GlobTokenKind.List => GlobNodeKind.List,
        GlobTokenKind.Range => GlobNodeKind.Range,
        _ => GlobNodeKind.Text,
    };
}
