using System.Text.Json.Nodes;

namespace DbDashboard.Core.WhatIf;

/// <summary>What <c>kubectl apply</c> makes of a custom resource: what was applied before and is not declared any more goes, what only is live stays.</summary>
internal static class ThreeWayMerge
{
    public static JsonObject Merge(JsonObject? appliedLast, JsonObject wanted, JsonObject live)
    {
        var merged = (JsonObject)live.DeepClone();
        foreach (var name in (appliedLast ?? []).Select(field => field.Key).Where(name => wanted[name] is null))
        {
            merged.Remove(name);
        }

        foreach (var (name, value) in wanted)
        {
            merged[name] = value is JsonObject wantedPart && merged[name] is JsonObject livePart
                ? Merge(appliedLast?[name] as JsonObject, wantedPart, livePart)
                : value?.DeepClone();
        }

        return merged;
    }
}
