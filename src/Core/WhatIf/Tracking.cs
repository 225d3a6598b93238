using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>The marks by which Argo CD knows its objects; it adds them to what Git declares.</summary>
internal static class Tracking
{
    private const string TrackingId = "argocd.argoproj.io/tracking-id";
    private const string InstallationId = "argocd.argoproj.io/installation-id";
    private const string InstanceLabel = "app.kubernetes.io/instance";

    /// <summary>Adds the live object's marks to the declared one.</summary>
    /// <returns>False when the live object is marked for no or another application: applying then changes at least that.</returns>
    public static bool Apply(JsonObject wanted, JsonObject live, ApplicationKey application)
    {
        if (Value(live, "annotations", TrackingId) is { } id)
        {
            Set(wanted, "annotations", TrackingId, id);
            CopyInstallation(wanted, live);
            return IsOwn(id.Split(':')[0], application);
        }

        if (Value(live, "labels", InstanceLabel) is not { } label || !IsOwn(label, application))
        {
            return false;
        }

        Set(wanted, "labels", InstanceLabel, label);
        return true;
    }

    private static void CopyInstallation(JsonObject wanted, JsonObject live)
    {
        if (Value(live, "annotations", InstallationId) is { } installation)
        {
            Set(wanted, "annotations", InstallationId, installation);
        }
    }

    // Applications outside Argo CD's own namespace are named with theirs.
    private static bool IsOwn(string name, ApplicationKey application) => name == application.Name || name == $"{application.Namespace}_{application.Name}";

    private static string? Value(JsonObject from, string map, string name) => from.At("metadata").At(map).At(name)?.ToString();

    private static void Set(JsonObject into, string map, string name, string value)
    {
        var metadata = into["metadata"] as JsonObject ?? [];
        into["metadata"] = metadata;
        var entries = metadata[map] as JsonObject ?? [];
        metadata[map] = entries;
        entries[name] = value;
    }
}
