using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Testing;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Argo CD's published description of its API: which members a reply may have, and of what type.</summary>
internal static class Swagger
{
    // Kubernetes writes these in its own way: a trie of names, a text, free-form text by key.
    private static readonly HashSet<string> Opaque = ["v1FieldsV1", "v1MicroTime", "intstrIntOrString"];
    private static readonly JsonNode Document = JsonNode.Parse(File.ReadAllText(Recordings.File("swagger-v3.5.1.json")))!;

    /// <summary>What in a reply the description does not know.</summary>
    public static List<string> Strangers(string path, JsonNode reply)
    {
        var strangers = new List<string>();
        Check("", reply, Document["paths"]![path]!["get"]!["responses"]!["200"]!["schema"]!, strangers);
        return strangers;
    }

    private static void Check(string path, JsonNode? node, JsonNode schema, List<string> strangers)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            var name = reference["#/definitions/".Length..];
            if (!Opaque.Contains(name))
            {
                Check(path, node, Document["definitions"]![name]!, strangers);
            }

            return;
        }

        switch (node)
        {
            case null:
                break;
            case JsonObject map when (string?)schema["type"] == "object":
                CheckMembers(path, map, schema, strangers);
                break;
            case JsonArray list when (string?)schema["type"] == "array":
                foreach (var item in list)
                {
                    Check(path + "[]", item, schema["items"]!, strangers);
                }

                break;
            case JsonValue value when Fits(value, (string?)schema["type"]):
                break;
            default:
                strangers.Add($"{path} is no {schema["type"]}");
                break;
        }
    }

    private static void CheckMembers(string path, JsonObject map, JsonNode schema, List<string> strangers)
    {
        // What Go embeds is written in line.
        var embedded = schema["properties"]?["parentRefs"] is null ? null : Document["definitions"]!["v1alpha1ResourceRef"]!["properties"];
        foreach (var (name, value) in map)
        {
            if ((schema["properties"]?[name] ?? schema["additionalProperties"] ?? embedded?[name]) is { } member)
            {
                Check($"{path}/{name}", value, member, strangers);
            }
            else
            {
                strangers.Add($"{path}/{name} is not described");
            }
        }
    }

    // 64-bit numbers are described as strings, and written as numbers.
    private static bool Fits(JsonValue value, string? type) => value.GetValueKind() switch
    {
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type is "integer" or "number" or "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        _ => false,
    };
}
