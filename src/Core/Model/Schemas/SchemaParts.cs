using System.Collections.Frozen;
using System.Text.Json;

namespace DbDashboard.Core.Model.Schemas;

/// <summary>Reduces OpenAPI schemas to the names of fields; equal parts (a pod's affinity in ten places) become one object.</summary>
internal sealed class SchemaParts
{
    private const string KeepsUnknown = "x-kubernetes-preserve-unknown-fields";
    private const string IsResource = "x-kubernetes-embedded-resource";

    private static readonly string[] OfEveryResource = ["apiVersion", "kind", "metadata"];

    private readonly Dictionary<string, (int Id, FieldSchema Schema)> known = new(StringComparer.Ordinal);

    /// <summary>Of a whole object, which has a name and a kind whatever its schema says.</summary>
    public FieldSchema Root(JsonElement schema) => Read(schema, isResource: true).Schema;

    internal static JsonElement? Member(JsonElement? owner, string name) =>
        owner is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var value) ? value : null;

    internal static string Text(JsonElement? owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    internal static bool IsTrue(JsonElement? owner, string name) => Member(owner, name) is { ValueKind: JsonValueKind.True };

    private (int Id, FieldSchema Schema) Read(JsonElement schema, bool isResource)
    {
        var fields = Fields(schema, isResource);
        var items = Member(schema, "items") is { ValueKind: JsonValueKind.Object } item ? Read(item, false) : default;
        var additional = Member(schema, "additionalProperties");
        var values = additional is { ValueKind: JsonValueKind.Object } value ? Read(value, IsTrue(value, IsResource)) : default;
        var keeps = IsTrue(schema, KeepsUnknown) || additional is { ValueKind: JsonValueKind.True } || PointsElsewhere(schema);
        var key = $"{keeps}|{items.Id}|{values.Id}|{string.Join(',', fields.Select(f => $"{f.Key}:{f.Value.Id}"))}";
        if (!known.TryGetValue(key, out var part))
        {
            part = (known.Count + 1, new FieldSchema(fields.ToFrozenDictionary(f => f.Key, f => f.Value.Schema, StringComparer.Ordinal), items.Schema, values.Schema, keeps));
            known[key] = part;
        }

        return part;
    }

    /// <summary>OpenAPI of other servers refers from type to type: what stands there is not followed, so nothing is said to be dropped.</summary>
    private static bool PointsElsewhere(JsonElement schema) => Member(schema, "$ref") is not null
        || (Member(schema, "allOf") is { ValueKind: JsonValueKind.Array } all && all.EnumerateArray().Any(part => Member(part, "$ref") is not null));

    private SortedDictionary<string, (int Id, FieldSchema Schema)> Fields(JsonElement schema, bool isResource)
    {
        var fields = new SortedDictionary<string, (int, FieldSchema)>(StringComparer.Ordinal);
        if (Member(schema, "properties") is { ValueKind: JsonValueKind.Object } properties)
        {
            foreach (var property in properties.EnumerateObject())
            {
                fields[property.Name] = Read(property.Value, IsTrue(property.Value, IsResource));
            }
        }

        foreach (var name in isResource ? OfEveryResource : [])
        {
            fields[name] = (-1, FieldSchema.Open);
        }

        return fields;
    }
}
