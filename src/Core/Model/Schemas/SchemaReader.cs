using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace DbDashboard.Core.Model.Schemas;

/// <summary>Reads what the API server keeps of a kind, from its CustomResourceDefinition or from OpenAPI. Pure; of 900 kB some ten are held.</summary>
public static class SchemaReader
{
    private const string Identity = "x-kubernetes-group-version-kind";

    /// <summary>Null when it is no definition.</summary>
    /// <param name="definition">A CustomResourceDefinition of apiextensions.k8s.io/v1.</param>
    public static ResourceSchema? ReadDefinition(JsonElement definition)
    {
        var spec = SchemaParts.Member(definition, "spec");
        var kind = SchemaParts.Text(SchemaParts.Member(spec, "names"), "kind");
        if (kind.Length == 0 || SchemaParts.Member(spec, "versions") is not { ValueKind: JsonValueKind.Array } versions)
        {
            return null;
        }

        // An old definition may say for the whole kind that nothing is dropped.
        var keepsAll = SchemaParts.IsTrue(spec, "preserveUnknownFields");
        var parts = new SchemaParts();
        var read = versions.EnumerateArray()
            .Select(v => (Name: SchemaParts.Text(v, "name"), Schema: SchemaParts.Member(SchemaParts.Member(v, "schema"), "openAPIV3Schema")))
            .Where(v => v.Name.Length > 0 && v.Schema is not null)
            .ToImmutableDictionary(v => v.Name, v => keepsAll ? FieldSchema.Open : parts.Root(v.Schema!.Value));
        var metadata = SchemaParts.Member(definition, "metadata");
        return new(new(SchemaParts.Text(spec, "group"), kind), $"CustomResourceDefinition {SchemaParts.Text(metadata, "name")}", SchemaParts.Text(metadata, "resourceVersion"), read);
    }

    /// <summary>Null when the document does not have the kind, or says nothing of its fields.</summary>
    /// <param name="document">OpenAPI v3 of one group and version, as <c>/openapi/v3/apis/…</c> gives it.</param>
    public static ResourceSchema? ReadOpenApi(JsonElement document, GroupKind kind, string version)
    {
        var schemas = SchemaParts.Member(SchemaParts.Member(document, "components"), "schemas");
        if (schemas is not { ValueKind: JsonValueKind.Object } all)
        {
            return null;
        }

        var found = all.EnumerateObject().Select(s => s.Value).FirstOrDefault(s => IsOf(s, kind, version));

        // Where a schema cannot be published, only what every object has is: that says nothing of the rest.
        return SchemaParts.Member(found, "properties") is { ValueKind: JsonValueKind.Object } fields && fields.EnumerateObject().Any(f => f.Name is not ("apiVersion" or "kind" or "metadata"))
            ? new(kind, $"OpenAPI of {kind.Group}/{version}", Hash(found), ImmutableDictionary<string, FieldSchema>.Empty.Add(version, new SchemaParts().Root(found)))
            : null;
    }

    /// <summary>OpenAPI has no version of its own.</summary>
    private static string Hash(JsonElement schema) => Convert.ToHexString(SHA256.HashData(JsonMarshal.GetRawUtf8Value(schema)))[..16];

    private static bool IsOf(JsonElement schema, GroupKind kind, string version) =>
        SchemaParts.Member(schema, Identity) is { ValueKind: JsonValueKind.Array } identities && identities.EnumerateArray()
            .Any(i => SchemaParts.Text(i, "group") == kind.Group && SchemaParts.Text(i, "kind") == kind.Kind && SchemaParts.Text(i, "version") == version);
}
