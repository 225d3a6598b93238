namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Takes what all alternatives of <c>{…}</c> begin and end with out of the braces: the original does, and its answers depend on it.</summary>
internal sealed class AlternativesReduction(GlobWork work)
{
    /// <returns>The reduced pattern, or null when the alternatives have nothing in common.</returns>
    public GlobNode? Reduce(GlobNode anyOf)
    {
        if (anyOf.Children.Any(c => c.Kind != GlobNodeKind.Pattern))
        {
            return null;
        }

        var common = new CommonParts(work).Find(anyOf.Children);
        if (common.Left.Count == 0 && common.Right.Count == 0)
        {
            return null;
        }

        List<GlobNode> parts = [];
        AddPattern(parts, common.Left);
        AddRest(parts, Rest(anyOf.Children, common.Left.Count, common.Right.Count));
        AddPattern(parts, common.Right);
        return new(GlobNodeKind.Pattern) { Children = parts };
    }

    private static void AddPattern(List<GlobNode> parts, List<GlobNode> children)
    {
        if (children.Count > 0)
        {
            parts.Add(new(GlobNodeKind.Pattern) { Children = children });
        }
    }

    private static void AddRest(List<GlobNode> parts, List<GlobNode> rest)
    {
        if (rest.Count > 1)
        {
            parts.Add(new(GlobNodeKind.AnyOf) { Children = rest });
        }
        else if (rest.Count == 1 && rest[0].Kind != GlobNodeKind.Nothing)
        {
            parts.Add(rest[0]);
        }
    }

    private List<GlobNode> Rest(List<GlobNode> alternatives, int left, int right)
    {
        List<GlobNode> rest = [];
        foreach (var children in alternatives.Select(a => a.Children))
        {
            var count = children.Count - left - right;
            if (count < 0)
            {
                work.Crash();
                return rest;
            }

            GlobNode node = count == 0
                ? new(GlobNodeKind.Nothing)
                : new(GlobNodeKind.Pattern) { Children = children.GetRange(left, count) };
            if (!rest.Exists(n => n.Same(node, work)))
            {
                rest.Add(node);
            }
        }

        return rest;
    }
}
