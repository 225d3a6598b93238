using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>
/// Reads what most manifests are: mappings and lists by indentation, of scalars on one line. At the first sign of anything else
/// it gives up, and the document is left to the YAML parser, which takes several times as long.
/// </summary>
internal sealed class PlainYaml
{
    private const int MostDepth = 50;

    private readonly PlainLines lines;
    private bool gaveUp;

    private PlainYaml(PlainLines lines) => this.lines = lines;

    /// <summary>So many nodes as the parser would count.</summary>
    public int Nodes { get; private set; }

    /// <summary>1-based line of the first node.</summary>
    public int Line { get; private init; }

    public JsonObject? Root { get; private set; }

    /// <summary>Null when it is for the parser to say what the text means.</summary>
    public static PlainYaml? Read(string text)
    {
        if (PlainLines.Of(text) is not { AtEnd: false } lines)
        {
            return null;
        }

        var plain = new PlainYaml(lines) { Line = lines.Number };
        plain.Root = plain.ReadBlock(lines.Indent, 0) as JsonObject;

        // The entries of a list of objects are told with their lines: the parser has them.
        return plain is { gaveUp: false, lines.AtEnd: true, Root: { } root } && !root.ContainsKey("items") ? plain : null;
    }

    private JsonNode? ReadBlock(int indent, int depth)
    {
        Nodes++;
        gaveUp |= depth > MostDepth;
        return gaveUp ? null : lines.IsItem ? ReadList(indent, depth) : ReadMapping(indent, depth);
    }

    private JsonArray ReadList(int indent, int depth)
    {
        var list = new JsonArray();
        while (!gaveUp && !lines.AtEnd && lines.Indent == indent && lines.IsItem)
        {
            lines.EnterItem();
            if (lines.IsItem || lines.Key is not null)
            {
                list.Add(ReadBlock(lines.Indent, depth + 1));
            }
            else
            {
                list.Add(ReadScalar(lines.Text));
                lines.Next();
            }
        }

        return list;
    }

    private JsonObject ReadMapping(int indent, int depth)
    {
        var mapping = new JsonObject();
        while (!gaveUp && !lines.AtEnd && lines.Indent >= indent)
        {
            if (lines.Indent > indent || lines.Key is not { } key || !PlainScalar.IsName(key))
            {
                gaveUp = true;
                break;
            }

            Nodes++;
            var value = lines.Text[(key.Length + 1)..];
            lines.Next();
            mapping[key] = value.Length > 0 ? ReadValue(value, indent) : ReadBelow(indent, depth);
        }

        return mapping;
    }

    /// <summary>What stands under a key without a value: a deeper block, a list that is not indented, or nothing.</summary>
    private JsonNode? ReadBelow(int indent, int depth)
    {
        if (!lines.AtEnd && (lines.Indent > indent || (lines.Indent == indent && lines.IsItem)))
        {
            return ReadBlock(lines.Indent, depth + 1);
        }

        Nodes++;
        return null;
    }

    private JsonNode? ReadValue(string value, int indent)
    {
        // What is indented under a scalar is its second line.
        gaveUp |= value[0] != ' ' || (!lines.AtEnd && lines.Indent > indent);
        return gaveUp ? null : ReadScalar(value[1..]);
    }

    private JsonNode? ReadScalar(string text)
    {
        if (PlainScalar.ReadFlow(text) is { } flow)
        {
            Nodes += 1 + (2 * flow.Count);
            return flow;
        }

        Nodes++;
        var (isPlain, value) = PlainScalar.Read(text);
        gaveUp |= !isPlain;
        return value;
    }
}
