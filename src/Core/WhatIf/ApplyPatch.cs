using System.Text.Json.Nodes;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>
/// Whether <c>kubectl apply</c> would send a patch: when what is applied differs from what was applied last (fields may have
/// to go), or when a declared field differs from the live one.
/// </summary>
internal static class ApplyPatch
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    public static bool Changes(TargetObject target, string liveJson, SyncAsk ask)
    {
        var wanted = (JsonObject)CanonicalJson.Parse(target.Object.Json)!;
        if (CanonicalJson.Parse(liveJson) is not JsonObject live || !Tracking.Apply(wanted, live, ask.Application))
        {
            return true;
        }

        Place(wanted, target.Key.Namespace);
        var isServerSide = ask.Has("ServerSideApply=true") || SyncOptions.Has(target.Object.Json, "ServerSideApply=true");
        return (!isServerSide && !WasAppliedLast(wanted, live)) || !new MergeCoverage(target.Key).Covers(wanted, live);
    }

    // The namespace that Argo CD fills in, and what kubectl leaves out of the record.
    private static void Place(JsonObject wanted, string space)
    {
        if (wanted["metadata"] is not JsonObject metadata)
        {
            return;
        }

        metadata.Remove("namespace");
        if (space.Length > 0)
        {
            metadata["namespace"] = space;
        }

        (metadata["annotations"] as JsonObject)?.Remove(LastApplied);
    }

    private static bool WasAppliedLast(JsonObject wanted, JsonObject live)
    {
        var record = live.At("metadata").At("annotations").At(LastApplied)?.ToString();
        return record is not null && CanonicalJson.Parse(record) is { } applied && CanonicalJson.Write(WithoutEmptyAnnotations(applied)) == CanonicalJson.Write(WithoutEmptyAnnotations(wanted));
    }

    private static JsonNode? WithoutEmptyAnnotations(JsonNode? node)
    {
        if (node.At("metadata") is JsonObject metadata && metadata["annotations"] is null or JsonObject { Count: 0 })
        {
            metadata.Remove("annotations");
        }

        return node;
    }
}
