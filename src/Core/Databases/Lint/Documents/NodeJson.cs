using System.Text.Json.Nodes;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>A node as JSON, with its scalars resolved as Kubernetes' tools do.</summary>
internal static class NodeJson
{
    public static JsonNode? Of(LintNode? node) => node?.Kind switch
    {
        null or LintNodeKind.Null => null,
        LintNodeKind.Mapping => Mapping(node),
        LintNodeKind.Sequence => new JsonArray([.. node.Children.Select(Of)]),
        LintNodeKind.String => JsonValue.Create(node.Text),
        _ => YamlScalar.Resolve(node.Text),
    };

    private static JsonObject Mapping(LintNode node)
    {
        var mapping = new JsonObject();
        foreach (var child in node.Children)
        {
            mapping[child.Key!] = Of(child);
        }

        return mapping;
    }
}
