using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Sets;

/// <summary>The applications that an ApplicationSet wants: its template once for each element of its lists.</summary>
internal static class SetTemplate
{
    private const string Finalizer = "resources-finalizer.argocd.argoproj.io";

    public static IEnumerable<JsonObject> Render(StoredObject set)
    {
        var body = set.Body();
        foreach (var element in body.Items("spec", "generators").SelectMany(generator => generator.Items("list", "elements")).OfType<JsonObject>())
        {
            yield return Render(body, set, element);
        }
    }

    private static JsonObject Render(JsonObject set, StoredObject stored, JsonObject element)
    {
        var text = Json.Text(set.At("spec", "template"));
        foreach (var (name, value) in element)
        {
            text = text.Replace("{{" + name + "}}", Json.Text(value).Trim('"'), StringComparison.Ordinal);
        }

        var template = Json.Parse(text);
        var metadata = template["metadata"]?.DeepClone().AsObject() ?? [];
        metadata["namespace"] = stored.Namespace;
        metadata["finalizers"] ??= new JsonArray(Finalizer);
        metadata["ownerReferences"] = new JsonArray(new JsonObject { ["apiVersion"] = "argoproj.io/v1alpha1", ["kind"] = "ApplicationSet", ["name"] = stored.Name, ["uid"] = stored.Uid, ["controller"] = true, ["blockOwnerDeletion"] = true });
        return new JsonObject { ["apiVersion"] = "argoproj.io/v1alpha1", ["kind"] = "Application", ["metadata"] = metadata, ["spec"] = template["spec"]?.DeepClone() };
    }
}
