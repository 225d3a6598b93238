using DbDashboard.Core.Rendering.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>Reads one document of a file into nodes that know where they stand; work and depth are bounded.</summary>
internal sealed class NodeReader
{
    private readonly LintText source;
    private readonly int offset;
    private readonly int linesBefore;
    private readonly ManifestLimits limits;
    private readonly YamlEvents events;
    private readonly Dictionary<AnchorName, LintNode> anchors = [];

    private NodeReader(LintText source, DocumentSpan span, ManifestLimits limits)
    {
        (this.source, offset, linesBefore, this.limits) = (source, span.Offset, span.LinesBefore, limits);
        events = new(span.Text);
    }

    /// <returns>Null for an empty document.</returns>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    /// <exception cref="ManifestLimitException">It is over a cap.</exception>
    public static LintNode? Read(LintText source, DocumentSpan span, ManifestLimits limits)
    {
        var reader = new NodeReader(source, span, limits);
        reader.events.Advance();
        reader.events.Advance();
        if (reader.events.Current is not DocumentStart)
        {
            return null;
        }

        reader.events.Advance();
        return reader.ReadNode(0);
    }

    private LintNode ReadNode(int depth)
    {
        ManifestLimits.RequireDepth(depth);
        limits.CountNodes(1);
        var at = events.Current;
        var node = at switch
        {
            AnchorAlias alias => ReadAlias(alias),
            MappingStart mapping => ReadMapping(mapping, depth),
            SequenceStart sequence => ReadSequence(sequence, depth),
            Scalar scalar => ReadScalar(scalar),
            _ => throw new YamlException("did not find expected node content"),
        };
        if (at is NodeEvent { Anchor.IsEmpty: false } anchored && at is not AnchorAlias)
        {
            anchors[anchored.Anchor] = node;
            Share(node);
        }

        return node;
    }

    private LintNode ReadAlias(AnchorAlias alias)
    {
        limits.CountAlias();
        var node = anchors.TryGetValue(alias.Value, out var anchored) ? anchored : throw new YamlException($"unknown anchor '{alias.Value}' referenced");
        events.Advance();
        return node.CopyAt(Offset(alias.Start), Offset(alias.End), Line(alias.Start), () => limits.CountNodes(1));
    }

    private LintNode ReadScalar(Scalar scalar)
    {
        events.Advance();
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var (start, end) = (Offset(scalar.Start), Offset(scalar.End));
        return new(source, KindOf(scalar), start, Line(scalar.Start))
        {
            Text = scalar.Value,
            IsBlockText = isBlock,
            End = isBlock ? start + source.Text.AsSpan(start, end - start).TrimEnd().Length : end,
        };
    }

    private static LintNodeKind KindOf(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        if (tag.Length > 0 ? !tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal) || tag.EndsWith(":str", StringComparison.Ordinal) : scalar.Style != ScalarStyle.Plain)
        {
            return LintNodeKind.String;
        }

        return YamlScalar.Resolve(scalar.Value)?.GetValueKind() switch
        {
            null => LintNodeKind.Null,
            System.Text.Json.JsonValueKind.Number => LintNodeKind.Number,
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => LintNodeKind.Boolean,
            _ => LintNodeKind.String,
        };
    }

    private LintNode ReadSequence(SequenceStart begin, int depth)
    {
        var node = new LintNode(source, LintNodeKind.Sequence, Offset(begin.Start), Line(begin.Start)) { IsFlow = begin.Style == SequenceStyle.Flow };
        events.Advance();
        while (events.Current is not SequenceEnd)
        {
            node.Add(ReadNode(depth + 1), null);
        }

        return Ended(node);
    }

    private LintNode ReadMapping(MappingStart begin, int depth)
    {
        var node = new LintNode(source, LintNodeKind.Mapping, Offset(begin.Start), Line(begin.Start)) { IsFlow = begin.Style == MappingStyle.Flow };
        events.Advance();
        while (events.Current is not MappingEnd)
        {
            var isMerge = events.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (isMerge)
            {
                Merge(node, value);
            }
            else
            {
                node.Add(value, key.IsScalar ? key : throw new YamlException("a mapping's key is no scalar"));
            }
        }

        return Ended(node);
    }

    // A merged key gives way to one that is written, wherever that stands.
    private static void Merge(LintNode into, LintNode from)
    {
        foreach (var entry in from.IsSequence ? from.Items().SelectMany(item => item.Entries()) : from.Entries())
        {
            if (into[entry.Key!] is null)
            {
                into.Add(entry, entry.KeyNode);
            }
        }

        Share(into);
    }

    private LintNode Ended(LintNode node)
    {
        // The parser marks the closing bracket where it begins.
        node.End = node.IsFlow ? Offset(events.Current!.Start) + 1 : node.Children.Count > 0 ? node.Children.Max(child => child.End) : node.Start;
        events.Advance();
        return node;
    }

    private static void Share(LintNode node)
    {
        foreach (var below in node.All())
        {
            below.IsShared = true;
        }
    }

    private int Offset(Mark mark) => Math.Min(offset + (int)mark.Index, source.Text.Length);

    private int Line(Mark mark) => linesBefore + (int)mark.Line;
}

/// <summary>Where one document of a file stands.</summary>
internal readonly record struct DocumentSpan(string Text, int Offset, int LinesBefore);
