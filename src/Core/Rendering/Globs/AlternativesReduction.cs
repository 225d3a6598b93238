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

        var (left, right) = Common(anyOf.Children);
        if (left.Count == 0 && right.Count == 0)
        {
            return null;
        }

        List<GlobNode> parts = [];
        AddPattern(parts, left);
        AddRest(parts, Rest(anyOf.Children, left.Count, right.Count));
        AddPattern(parts, right);
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

    private (List<GlobNode> Left, List<GlobNode> Right) Common(List<GlobNode> alternatives)
    {
        List<GlobNode> left = [];
        List<GlobNode> right = [];
        if (alternatives.Count <= 1)
        {
            return (left, right);
        }

        var shortest = alternatives.MinBy(a => a.Children.Count)!;
        var (leftEnded, rightEnded) = (false, false);
        for (int i = 0, j = shortest.Children.Count - 1; left.Count + right.Count < shortest.Children.Count && j >= 0 && !(leftEnded && rightEnded); i++, j--)
        {
            foreach (var other in alternatives.Where(a => a != shortest).TakeWhile(_ => !(leftEnded && rightEnded)))
            {
                var shift = other.Children.Count - shortest.Children.Count;
                leftEnded = leftEnded || !shortest.Children[i].Same(other.Children[i], work);
                rightEnded = rightEnded || (!leftEnded && j <= i) || !shortest.Children[j].Same(other.Children[j + shift], work);
            }

            Keep(left, right, leftEnded ? null : shortest.Children[i], rightEnded ? null : shortest.Children[j]);
        }

        return (left, right);
    }

    private static void Keep(List<GlobNode> left, List<GlobNode> right, GlobNode? first, GlobNode? last)
    {
        if (first is not null)
        {
            left.Add(first);
        }

        if (last is not null)
        {
            right.Insert(0, last);
        }
    }
}
