using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Container images that an object names.</summary>
internal static class Images
{
    public static IEnumerable<string> Of(JsonObject body)
    {
        var pod = body.Str("kind") == "Pod" ? body["spec"] : body.At("spec", "template", "spec");
        return pod.Items("initContainers").Concat(pod.Items("containers")).Select(container => container.Str("image")).Where(image => image.Length > 0);
    }
}
