namespace DbDashboard.Core.Rendering.Globs;

internal enum GlobNodeKind
{
    Nothing,
    Pattern,
    List,
    Range,
    Text,
    Any,
    Super,
    Single,
    AnyOf,
}

/// <summary>A node of a parsed pattern; nodes are equal when kind, value and children are.</summary>
internal sealed class GlobNode(GlobNodeKind kind, string text = "", bool not = false)
{
    public GlobNodeKind Kind { get; } = kind;

    public string Text { get; } = text;

    public bool Not { get; } = not;

    public List<GlobNode> Children { get; init; } = [];

    public bool Same(GlobNode other, GlobWork work) =>
        work.Charge(0) && Kind == other.Kind && Not == other.Not && Text == other.Text && Children.Count == other.Children.Count
        && Children.Zip(other.Children).All(pair => pair.First.Same(pair.Second, work));
}
