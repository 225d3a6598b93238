namespace DbDashboard.Core.Rendering.Globs;

/// <summary>What all alternatives begin and end with, found from both ends at once as the original does.</summary>
internal sealed class CommonParts(GlobWork work)
{
    private bool leftEnded;
    private bool rightEnded;

    public List<GlobNode> Left { get; } = [];

    public List<GlobNode> Right { get; } = [];

    private bool Ended => leftEnded && rightEnded;

    public CommonParts Find(List<GlobNode> alternatives)
    {
        if (alternatives.Count <= 1)
        {
            return this;
        }

        var shortest = alternatives.MinBy(a => a.Children.Count)!;
        var count = shortest.Children.Count;
        for (int i = 0, j = count - 1; Left.Count + Right.Count < count && j >= 0 && !Ended; i++, j--)
        {
            foreach (var other in alternatives.Where(a => a != shortest).TakeWhile(_ => !Ended))
            {
                leftEnded = leftEnded || !shortest.Children[i].Same(other.Children[i], work);
                rightEnded = rightEnded || (!leftEnded && j <= i) || !shortest.Children[j].Same(other.Children[j + other.Children.Count - count], work);
            }

            Keep(shortest.Children[i], shortest.Children[j]);
        }

        return this;
    }

    private void Keep(GlobNode first, GlobNode last)
    {
        if (!leftEnded)
        {
            Left.Add(first);
        }

        if (!rightEnded)
        {
            Right.Insert(0, last);
        }
    }
}
