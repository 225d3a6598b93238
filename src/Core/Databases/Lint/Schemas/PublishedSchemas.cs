using System.Collections.Frozen;
using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Databases.Lint.Schemas;

/// <summary>
/// The fields of the kinds as their operators (and Argo CD) publish them, for where neither the cluster nor the files have the definition:
/// Zalando's operator 1.14.0, redis-operator 1.3.0, questdb-operator 0.5.1, Twingate's operator 2.0.0, Argo CD 3.5.1. Names of fields alone.
/// </summary>
public static class PublishedSchemas
{
    private static readonly FrozenDictionary<GroupKind, ResourceSchema> ByKind = Read().ToFrozenDictionary(schema => schema.Kind);

    /// <summary>Null for a kind of which none is known.</summary>
    public static ResourceSchema? Of(GroupKind kind) => ByKind.GetValueOrDefault(kind);

    private static List<ResourceSchema> Read()
    {
        using var stream = typeof(PublishedSchemas).Assembly.GetManifestResourceStream("published-schemas.json")!;
        using var document = JsonDocument.Parse(stream, new() { MaxDepth = 256 });
        return [.. document.RootElement.EnumerateArray().Select(SchemaReader.ReadDefinition).OfType<ResourceSchema>()];
    }
}
