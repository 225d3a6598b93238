using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Tests.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>Reduces what operators and Argo CD publish to the names of fields, for the file that travels inside the program.</summary>
internal static class PublishedDefinitions
{
    private const int MaxDepth = 20;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    private static readonly (string File, string By)[] Files =
    [
        ("operatorconfiguration.yaml", "postgres-operator 1.14.0"), ("postgresql.yaml", "postgres-operator 1.14.0"), ("postgresteam.yaml", "postgres-operator 1.14.0"),
        ("questdb.yaml", "questdb-operator 0.5.1"), ("questdbsnapshot.yaml", "questdb-operator 0.5.1"), ("questdbsnapshotschedule.yaml", "questdb-operator 0.5.1"),
        ("redisfailover.yaml", "redis-operator 1.3.0"),
        ("twingate-connector.yaml", "Twingate operator 2.0.0"), ("twingate-group.yaml", "Twingate operator 2.0.0"), ("twingate-resource.yaml", "Twingate operator 2.0.0"), ("twingate-resourceaccess.yaml", "Twingate operator 2.0.0"),
    ];

    /// <summary>One definition a line.</summary>
    public static string All() =>
        "[\n" + string.Join(",\n", Files.Select(file => Definition(file.File, file.By)).Append(Application()).Select(definition => definition.ToJsonString(Plain))) + "\n]\n";

    private static JsonObject Definition(string file, string by)
    {
        var definition = JsonNode.Parse(SomeCrds.Json(file), documentOptions: new() { MaxDepth = 256 })!;
        var (spec, name) = (definition["spec"]!, $"{definition["metadata"]!["name"]} ({by})");
        return Written(name, spec["group"]!.ToString(), spec["names"]!["kind"]!.ToString(), spec["versions"]!.AsArray().Select(version => (version!["name"]!.ToString(), Reduced(version["schema"]!["openAPIV3Schema"]!, null, 0))));
    }

    private static JsonObject Application()
    {
        var swagger = JsonNode.Parse(File.ReadAllText(Path.Combine(Recordings.Root, "swagger-v3.5.1.json")))!["definitions"]!.AsObject();
        return Written("applications.argoproj.io (Argo CD 3.5.1)", "argoproj.io", "Application", [("v1alpha1", Reduced(swagger["v1alpha1Application"]!, swagger, 0))]);
    }

    private static JsonObject Written(string name, string group, string kind, IEnumerable<(string Name, JsonObject Schema)> versions) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = name },
        ["spec"] = new JsonObject
        {
            ["group"] = group,
            ["names"] = new JsonObject { ["kind"] = kind },
            ["versions"] = new JsonArray([.. versions.Select(version => new JsonObject { ["name"] = version.Name, ["schema"] = new JsonObject { ["openAPIV3Schema"] = version.Schema } })]),
        },
    };

    private static JsonObject Reduced(JsonNode schema, JsonObject? definitions, int depth)
    {
        schema = schema["$ref"] is { } reference ? definitions![reference.ToString().Split('/')[^1]]! : schema;
        var reduced = new JsonObject();
        if (depth > MaxDepth || (definitions is not null && IsAnything(schema)))
        {
            // Any JSON, or deeper than anybody writes: nothing is said of it.
            reduced["x-kubernetes-preserve-unknown-fields"] = true;
            return reduced;
        }

        if (schema["properties"] is JsonObject properties)
        {
            reduced["properties"] = new JsonObject(properties.SelectMany(property => Fields(property.Key, Reduced(property.Value!, definitions, depth + 1), definitions is not null)));
        }

        foreach (var part in new[] { "items", "additionalProperties" })
        {
            Copy(schema, reduced, part, value => value is JsonObject ? Reduced(value, definitions, depth + 1) : value.DeepClone());
        }

        Copy(schema, reduced, "x-kubernetes-preserve-unknown-fields", value => value.DeepClone());
        Copy(schema, reduced, "x-kubernetes-embedded-resource", value => value.DeepClone());
        return reduced;
    }

    // Swagger names parts that are written in line.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Fields(string name, JsonObject reduced, bool isSwagger) => isSwagger && (name is "resId" or "gvk")
        ? reduced["properties"]!.AsObject().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))
        : [KeyValuePair.Create<string, JsonNode?>(name, reduced)];

    private static bool IsAnything(JsonNode schema) =>
        schema["type"]?.ToString() == "object" && schema["additionalProperties"] is null && (schema["properties"] is not JsonObject fields || (fields.Count == 1 && fields.ContainsKey("raw")));

    private static void Copy(JsonNode from, JsonObject to, string name, Func<JsonNode, JsonNode> make)
    {
        if (from[name] is { } value)
        {
            to[name] = make(value);
        }
    }
}
