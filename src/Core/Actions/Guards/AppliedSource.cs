using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The source that a parent applied last, from the annotation of the live Application.</summary>
internal static class AppliedSource
{
    /// <summary>Null when it is not recorded, as with server-side apply.</summary>
    public static ApplicationSource? Of(string json)
    {
        try
        {
            var annotation = JsonNode.Parse(json).At("metadata").At("annotations").At("kubectl.kubernetes.io/last-applied-configuration");
            return annotation is JsonValue value ? DeclaredApplications.Read(value.ToString())?.Source : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
