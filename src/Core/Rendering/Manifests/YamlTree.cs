using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Reads the first document of a YAML text from parser events: no types, no objects of other classes, bounded work.</summary>
internal sealed class YamlTree
{
    private YamlEvents events = null!;
    private readonly ManifestLimits limits;
    private readonly YamlAnchors anchors;

    private YamlTree(ManifestLimits limits)
    {
        this.limits = limits;
        anchors = new(limits);
    }

    /// <summary>1-based line of the document's first node within the text.</summary>
    public int Line { get; private set; } = 1;

    public JsonNode? Root { get; private set; }

    /// <summary>1-based lines of the entries of a top-level <c>items</c> list.</summary>
    public List<int> ItemLines { get; } = [];

    /// <exception cref="YamlException">The text is no YAML.</exception>
    /// <exception cref="ManifestLimitException">It is over a cap.</exception>
    public static YamlTree Read(string text, ManifestLimits limits)
    {
        if (PlainYaml.Read(text) is { } plain)
        {
            limits.CountNodes(plain.Nodes);
            return new YamlTree(limits) { Line = plain.Line, Root = plain.Root };
        }

        return Parse(text, limits);
    }

    /// <summary>By the parser, whatever the text.</summary>
    public static YamlTree Parse(string text, ManifestLimits limits)
    {
        var tree = new YamlTree(limits) { events = new(text) };
        tree.ReadDocument();
        return tree;
    }

    private void ReadDocument()
    {
        events.Advance();
        events.Advance();
        if (events.Current is not DocumentStart)
        {
            return;
        }

        events.Advance();
        Line = (int)events.Current.Start.Line;
        Root = ReadNode(0);
    }

    /// <summary>Reads the node at the current event and leaves the parser on the event behind it.</summary>
    private JsonNode? ReadNode(int depth)
    {
        ManifestLimits.RequireDepth(depth);
        limits.CountNodes(1);
        var at = events.Current;
        if (at is AnchorAlias alias)
        {
            events.Advance();
            return anchors.Copy(alias);
        }

        var node = at switch
        {
            MappingStart => ReadMapping(depth),
            SequenceStart => ReadSequence(depth),
            Scalar scalar => ReadScalar(scalar),
            _ => throw new YamlException("did not find expected node content"),
        };
        if (at is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            anchors.Keep(anchored.Anchor, node);
        }

        return node;
    }

    private JsonNode? ReadScalar(Scalar scalar)
    {
        events.Advance();
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        var isPlain = tag is "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null"
            || (tag.Length == 0 && scalar.Style == ScalarStyle.Plain);
        return isPlain ? YamlScalar.Resolve(scalar.Value) : JsonValue.Create(scalar.Value);
    }

    private JsonArray ReadSequence(int depth)
    {
        var array = new JsonArray();
        events.Advance();
        while (events.Current is not SequenceEnd)
        {
            array.Add(ReadNode(depth + 1));
        }

        events.Advance();
        return array;
    }

    private JsonObject ReadMapping(int depth)
    {
        var mapping = new JsonObject();
        events.Advance();
        while (events.Current is not MappingEnd)
        {
            var isMerge = events.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var key = KeyText(ReadNode(depth + 1));
            var value = depth == 0 && key == "items" && events.Current is SequenceStart ? ReadItems() : ReadNode(depth + 1);
            if (isMerge)
            {
                anchors.Merge(mapping, value);
            }
            else
            {
                mapping[key] = value;
            }
        }

        events.Advance();
        return mapping;
    }

    private JsonArray ReadItems()
    {
        var items = new JsonArray();
        events.Advance();
        while (events.Current is not SequenceEnd)
        {
            ItemLines.Add((int)events.Current!.Start.Line);
            items.Add(ReadNode(2));
        }

        events.Advance();
        return items;
    }

    private static string KeyText(JsonNode? key) => key switch
    {
        null => "null",
        JsonValue value => value.ToString(),
        _ => throw new YamlException("a mapping's key is no scalar"),
    };
}
