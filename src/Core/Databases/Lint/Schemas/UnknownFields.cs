using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;

namespace DbDashboard.Core.Databases.Lint.Schemas;

/// <summary>Fields of a manifest that its kind's schema does not have: the API server drops them.</summary>
/// <param name="Schema">What says so: <c>CustomResourceDefinition postgresqls.acid.zalan.do</c>.</param>
/// <param name="Fields">The uppermost ones, in the order of the text.</param>
internal sealed record UnknownFields(string Schema, IReadOnlyList<LintNode> Fields)
{
    /// <returns>Absent when no schema is known: then nothing can be said.</returns>
    public static Reading<UnknownFields> Of(LintManifest manifest, LintSet set) =>
        set.Schemas.Of(manifest).Map(schema => new UnknownFields(schema.Name, [.. Below(manifest.Root, schema.Fields)]));

    private static IEnumerable<LintNode> Below(LintNode node, FieldSchema schema)
    {
        // Where the schema has a scalar, a mapping is a fault of type, not an unknown field.
        var isLeaf = schema is { Fields.Count: 0, Items: null, Values: null, KeepsUnknown: false };
        if (ReferenceEquals(schema, FieldSchema.Open) || isLeaf || (node.IsSequence && schema.Items is null) || (node.IsMapping && schema.Items is not null))
        {
            return [];
        }

        return node.Children.SelectMany(child => schema.Below(child.Key ?? "0") is { } below ? Below(child, below) : [child]);
    }
}
