using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>
/// Changes to the text of a file, made at the marks of its nodes: comments, order, indentation and quotes of all else stay. Where
/// one cannot be made (shared nodes, a style that is not known) the list is empty, and the finding says its fix in words alone.
/// </summary>
public static class Edits
{
    /// <summary>Takes an entry out of its mapping, or an item out of its sequence; the last one leaves <c>{}</c> or <c>[]</c>.</summary>
    public static EquatableList<TextEdit> Remove(LintNode node)
    {
        if (node.IsShared || node.Parent is not { } parent)
        {
            return [];
        }

        if (parent.Children.Count == 1)
        {
            return Empty(parent, node);
        }

        return parent.IsFlow ? [RemoveInFlow(parent, node)] : RemoveLines(parent, node);
    }

    /// <summary>Takes several entries or items of one mapping or sequence out; with the last one its parent goes.</summary>
    public static EquatableList<TextEdit> RemoveAll(params IReadOnlyList<LintNode> nodes)
    {
        if (nodes.Count < 2 || nodes[0].Parent is not { } parent)
        {
            return nodes.Count == 1 ? Remove(nodes[0]) : [];
        }

        if (parent.Children.Count == nodes.Count)
        {
            return Remove(parent);
        }

        var edits = nodes.Select(Remove).ToList();
        return parent.IsFlow || edits.Exists(edit => edit.Count == 0) ? [] : edits.SelectMany(edit => edit.Items).ToEquatableList();
    }

    /// <summary>Writes another scalar in place of one, with the quotes that stood there.</summary>
    public static EquatableList<TextEdit> Set(LintNode? node, string text) =>
        node is { IsScalar: true, IsBlockText: false, IsShared: false } && node.Start < node.End ? [new(node.Start, node.End - node.Start, Scalars.Like(node, text))] : [];

    /// <summary>Writes a value as given (YAML in one line) in place of a node that stands on one line, or of nothing.</summary>
    public static EquatableList<TextEdit> Replace(LintNode node, string yaml)
    {
        if (node.IsShared || node.IsBlockText || node.Source.Text.AsSpan(node.Start, node.End - node.Start).Contains('\n'))
        {
            return [];
        }

        var space = node.Start == node.End && node.Start > 0 && node.Source.Text[node.Start - 1] != ' ' ? " " : "";
        return [new(node.Start, node.End - node.Start, space + yaml)];
    }

    /// <summary>Writes a value as given (YAML in one line) in place of a whole mapping or sequence, or of a scalar.</summary>
    public static EquatableList<TextEdit> Inline(LintNode node, string yaml) =>
        node.IsScalar || node.IsFlow || node.KeyNode is null ? Replace(node, yaml) : BlockEdits.Inline(node, yaml);

    /// <summary>Adds an item, YAML in one line, behind the last one of a sequence.</summary>
    public static EquatableList<TextEdit> Append(LintNode? sequence, string yaml) => BlockEdits.Append(sequence, yaml);

    /// <summary>Takes an object out of a file that holds several.</summary>
    public static EquatableList<TextEdit> RemoveDocument(LintNode root) => BlockEdits.RemoveDocument(root);

    /// <summary>Gives an entry another key.</summary>
    public static EquatableList<TextEdit> Rename(LintNode node, string key) =>
        node is { IsShared: false, KeyNode: { } old } ? [new(old.Start, old.End - old.Start, Scalars.Like(old, key))] : [];

    /// <summary>Adds an entry behind the last one of a mapping; mappings on the way that are missing are added too.</summary>
    /// <param name="path">Keys from the mapping down to the new entry.</param>
    /// <param name="value">YAML: one line, or the lines of a block (of a text: <c>|</c> first), without the indentation of the place.</param>
    public static EquatableList<TextEdit> Add(LintNode? mapping, EquatableList<string> path, params IReadOnlyList<string> value)
    {
        if (mapping is null || mapping.IsShared || path.Count == 0)
        {
            return [];
        }

        if (path.Count > 1 && mapping[path[0]] is { } next)
        {
            return Add(next, path.Skip(1).ToEquatableList(), value);
        }

        return mapping switch
        {
            { IsMapping: true, IsFlow: true } => AddInFlow(mapping, path, value),
            { IsMapping: true, Children.Count: > 0 } => AddLines(mapping.Source, mapping.End, mapping.Source.Column(mapping.Children[0].KeyNode!.Start), path, value),
            { Kind: LintNodeKind.Null, KeyNode: { } key } => AddLines(mapping.Source, key.End, mapping.Source.Column(key.Start) + 2, path, value),
            _ => [],
        };
    }

    /// <summary>Adds lines at the end of a text that is written with <c>|</c>.</summary>
    public static EquatableList<TextEdit> AddTextLines(LintNode text, params IReadOnlyList<string> lines) => BlockEdits.AddTextLines(text, lines);

    /// <summary>Takes one line out of a text that is written with <c>|</c>.</summary>
    public static EquatableList<TextEdit> RemoveTextLine(LintNode text, string line)
    {
        var source = text.Source;
        for (var at = source.NextLine(text.Start); text is { IsBlockText: true, IsShared: false } && at < text.End; at = source.NextLine(at))
        {
            if (source.Text.AsSpan(at, source.LineEnd(at) - at).Trim().SequenceEqual(line.AsSpan().Trim()))
            {
                return [new(at, source.NextLine(at) - at, "")];
            }
        }

        return [];
    }

    private static EquatableList<TextEdit> RemoveLines(LintNode parent, LintNode node)
    {
        var begin = Begin(node);
        if (node.Source.BeginsLine(begin))
        {
            return [Lines(node, begin)];
        }

        // The first key of an item stands behind its dash: the next key takes its place.
        var next = parent.Children.SkipWhile(child => child != node).ElementAtOrDefault(1);
        return next is null || next.IsShared ? [] : [new(begin, Begin(next) - begin, "")];
    }

    private static TextEdit Lines(LintNode node, int begin)
    {
        var from = node.Source.LineStart(begin);
        return new(from, node.Source.NextLine(Math.Max(node.End, node.KeyNode?.End ?? 0)) - from, "");
    }

    private static TextEdit RemoveInFlow(LintNode parent, LintNode node)
    {
        var at = parent.Children.TakeWhile(child => child != node).Count();
        var begin = Begin(node);
        return at + 1 < parent.Children.Count ? new(begin, Begin(parent.Children[at + 1]) - begin, "")
            : new(parent.Children[at - 1].End, node.End - parent.Children[at - 1].End, "");
    }

    private static EquatableList<TextEdit> Empty(LintNode parent, LintNode only)
    {
        var none = parent.IsMapping ? "{}" : "[]";
        if (parent.IsFlow)
        {
            return [new(parent.Start, parent.End - parent.Start, none)];
        }

        var begin = Begin(only);
        return parent.KeyNode is { } key && only.Source.BeginsLine(begin)
            ? [new(only.Source.Text.IndexOf(':', key.End) + 1, 0, " " + none), Lines(only, begin)]
            : [];
    }

    /// <summary>Where the key, or the dash of an item, stands.</summary>
    private static int Begin(LintNode node)
    {
        if (node.KeyNode is { } key)
        {
            return key.Start;
        }

        return node.Parent is { IsFlow: true } ? node.Start : node.Source.Text.AsSpan(0, node.Start).TrimEnd().Length - 1;
    }

    private static EquatableList<TextEdit> AddInFlow(LintNode mapping, EquatableList<string> path, IReadOnlyList<string> value)
    {
        if (value.Count != 1)
        {
            return [];
        }

        var isJson = mapping.Source.Path.EndsWith(".json", StringComparison.Ordinal);
        var entry = path.Reverse().Aggregate("", (inner, key) => $"{(isJson ? Scalars.Quoted(key) : Scalars.String(key))}: {(inner.Length > 0 ? $"{{{inner}}}" : isJson ? Json(value[0]) : value[0])}");
        return mapping.Children.Count == 0 ? [new(mapping.Start, mapping.End - mapping.Start, $"{{{entry}}}")] : [new(mapping.Children[^1].End, 0, $", {entry}")];
    }

    private static string Json(string value) =>
        value.Length > 0 && (value[0] is '"' or '{' or '[' || Rendering.Manifests.YamlScalar.Resolve(value)?.GetValueKind() != System.Text.Json.JsonValueKind.String) ? value : Scalars.Quoted(value);

    private static EquatableList<TextEdit> AddLines(LintText source, int behind, int indent, EquatableList<string> path, IReadOnlyList<string> value)
    {
        var lines = path.Items.Select((key, depth) => $"{new string(' ', indent + (2 * depth))}{Scalars.String(key)}:").ToList();
        var isBehindKey = value.Count == 1 || value[0] == "|";
        lines[^1] += isBehindKey ? $" {value[0]}" : "";
        lines.AddRange(value.Skip(isBehindKey ? 1 : 0).Select(line => $"{new string(' ', indent + (2 * path.Count))}{line}"));

        var (text, lineBreak) = (string.Join(source.LineBreak, lines), source.LineBreak);
        var at = source.NextLine(behind);
        return at > 0 && source.Text[at - 1] == '\n' ? [new(at, 0, text + lineBreak)] : [new(at, 0, lineBreak + text)];
    }
}
