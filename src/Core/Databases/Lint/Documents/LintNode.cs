namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>A node of a YAML (or JSON) document with the place where it stands, so that a rule can name the line and a fix can change the text.</summary>
/// <param name="source">The file that it stands in.</param>
/// <param name="start">Offset of its first character in the file.</param>
/// <param name="line">1-based.</param>
public sealed class LintNode(LintText source, LintNodeKind kind, int start, int line)
{
    private readonly List<LintNode> children = [];

    public LintText Source => source;

    public LintNodeKind Kind => kind;

    public int Start => start;

    /// <summary>Offset behind its last character; comments and blank lines that follow are not part of it.</summary>
    public int End { get; internal set; }

    /// <summary>Where to point: the line of the key that names it, else its own.</summary>
    public int Line => KeyNode?.Line ?? line;

    /// <summary>A scalar's text as written, without quotes; empty for a mapping or a sequence.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>Written with braces or brackets.</summary>
    public bool IsFlow { get; internal init; }

    /// <summary>Written with <c>|</c> or <c>&gt;</c>.</summary>
    public bool IsBlockText { get; internal init; }

    /// <summary>The same text stands for several places (anchor, alias, merge): no fix may change it.</summary>
    public bool IsShared { get; internal set; }

    public LintNode? Parent { get; private set; }

    /// <summary>The key under which it stands in a mapping; null for an item or the root.</summary>
    public LintNode? KeyNode { get; private set; }

    public string? Key => KeyNode?.Text;

    /// <summary>Where it stands in the document: <c>spec.redis.customConfig[2]</c>; empty for the root.</summary>
    public string Path { get; private set; } = "";

    /// <summary>A mapping's values or a sequence's items, in the order of the text.</summary>
    public IReadOnlyList<LintNode> Children => children;

    public bool IsMapping => kind == LintNodeKind.Mapping;

    public bool IsSequence => kind == LintNodeKind.Sequence;

    public bool IsScalar => !IsMapping && !IsSequence;

    /// <summary>The value of a key; of two equal keys the last counts.</summary>
    public LintNode? this[string key] => IsMapping ? children.FindLast(child => child.Key == key) : null;

    internal void Add(LintNode child, LintNode? key)
    {
        child.Parent = this;
        child.KeyNode = key;
        child.Place(key is null ? $"{Path}[{children.Count}]" : Join(Path, key.Text));
        children.Add(child);
    }

    /// <summary>The same node at another place, of which only the alias is written there.</summary>
    internal LintNode CopyAt(int at, int end, int atLine, Action count)
    {
        count();
        var copy = new LintNode(source, kind, at, atLine) { Text = Text, IsFlow = IsFlow, IsShared = true, End = end };
        foreach (var child in children)
        {
            copy.Add(child.CopyAt(at, end, atLine, count), child.KeyNode?.CopyAt(at, end, atLine, count));
        }

        return copy;
    }

    // A tree is built from its leaves: what hangs below gets its path with its parent's.
    private void Place(string path)
    {
        Path = path;
        for (var i = 0; i < children.Count; i++)
        {
            children[i].Place(children[i].Key is { } key ? Join(path, key) : $"{path}[{i}]");
        }
    }

    private static string Join(string path, string key)
    {
        var name = key.AsSpan().IndexOfAny(['.', '/', '[', ' ']) < 0 ? key : $"['{key}']";
        return path.Length == 0 || name[0] == '[' ? path + name : $"{path}.{name}";
    }
}
