using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Turns a parsed document into the objects that Argo CD would hold: lists are expanded, whatever their kind.</summary>
internal static class ManifestObjects
{
    public static bool HasKind(JsonObject root) => Text(root["kind"]).Length > 0;

    public static IReadOnlyList<ManifestObject> Expand(JsonObject root, string file, int line, IReadOnlyList<int> itemLines)
    {
        if (root["items"] is JsonArray items)
        {
            return [.. items.OfType<JsonObject>().Select((item, index) => Create(item, file, index < itemLines.Count ? itemLines[index] : line))];
        }

        var isNullList = root.ContainsKey("items") && root["items"] is null && !root.ContainsKey("spec") && !root.ContainsKey("status");
        return isNullList ? [] : [Create(root, file, line)];
    }

    private static ManifestObject Create(JsonObject root, string file, int line)
    {
        var metadata = root["metadata"] as JsonObject;
        var (group, version) = SplitApiVersion(Text(root["apiVersion"]));
        var name = Text(metadata?["name"]) is { Length: > 0 } given ? given : Text(metadata?["generateName"]);
        var key = new ResourceKey(group, Text(root["kind"]), Text(metadata?["namespace"]), name);
        return new(key, version, file, line, CanonicalJson.Write(root), IsHook(metadata?["annotations"] as JsonObject));
    }

    private static (string Group, string Version) SplitApiVersion(string apiVersion) =>
        apiVersion.IndexOf('/') is >= 0 and var slash ? (apiVersion[..slash], apiVersion[(slash + 1)..]) : ("", apiVersion);

    // A resource annotated with the hook type Skip is left alone; Helm's crd-install is no hook any more.
    private static bool IsHook(JsonObject? annotations)
    {
        if (annotations?["argocd.argoproj.io/hook"] is { } hook)
        {
            return Text(hook) != "Skip";
        }

        return annotations?["helm.sh/hook"] is { } helm && Text(helm) != "crd-install";
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? node.ToString() : "";
}
