using System.Collections.Immutable;

namespace DbDashboard.Core.Model.Schemas;

/// <summary>The schema of one kind of custom resources, as its definition has it.</summary>
/// <param name="Name">Of what it was read from: <c>CustomResourceDefinition postgresqls.acid.zalan.do</c>.</param>
/// <param name="Revision">Changes when the definition does.</param>
/// <param name="Versions">By version (<c>v1</c>); a version without a schema is not among them.</param>
public sealed record ResourceSchema(GroupKind Kind, string Name, string Revision, ImmutableDictionary<string, FieldSchema> Versions)
{
    /// <summary>Null when the definition has no such version, or no schema for it: then nothing can be said.</summary>
    /// <param name="version"><c>v1</c>.</param>
    public FieldSchema? Of(string version) => Versions.GetValueOrDefault(version);

    /// <summary>The same definition, unchanged.</summary>
    public bool IsSame(ResourceSchema other) => Kind == other.Kind && Name == other.Name && Revision.Length > 0 && Revision == other.Revision;
}
