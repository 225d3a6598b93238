using System.Text.Json;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Databases.Lint.Schemas;

/// <summary>Which fields the kinds of a set have: as the cluster says, else a definition in the files, else as published.</summary>
internal sealed class KindSchemas(LintSet set)
{
    private readonly Lazy<Dictionary<GroupKind, ResourceSchema>> declared = new(() => set.OfKind(LintKinds.CustomResourceDefinition)
        .Select(Read).OfType<ResourceSchema>().DistinctBy(schema => schema.Kind).ToDictionary(schema => schema.Kind));

    /// <summary>Absent when there is no definition, or none of the manifest's version.</summary>
    public Reading<(string Name, FieldSchema Fields)> Of(LintManifest manifest)
    {
        var kind = manifest.Key.GroupKind;
        var cluster = set.ClusterOf(manifest).Schema(kind);
        var schema = cluster.ValueIfKnown ?? declared.Value.GetValueOrDefault(kind) ?? PublishedSchemas.Of(kind);
        return schema?.Of(manifest.Version) is { } fields
            ? Reading.Known((schema.Name, fields), cluster.IsKnown ? cluster.Source : "Git", cluster.At ?? default)
            : Reading.Absent<(string, FieldSchema)>(cluster.Source, cluster.At ?? default, schema is null ? $"no definition of {kind} is known" : $"{schema.Name} has no version {manifest.Version}");
    }

    private static ResourceSchema? Read(LintManifest definition)
    {
        using var json = JsonDocument.Parse(NodeJson.Of(definition.Root)?.ToJsonString(new JsonSerializerOptions { MaxDepth = 256 }) ?? "{}", new() { MaxDepth = 256 });
        return SchemaReader.ReadDefinition(json.RootElement);
    }
}
