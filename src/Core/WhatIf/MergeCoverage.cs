using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>
/// Whether everything declared is live already. Lists are compared as a whole for custom resources; for Kubernetes' own kinds
/// the items of some lists are found by a key, and fields that the API server fills in do not count.
/// </summary>
internal sealed class MergeCoverage(ResourceKey key)
{
    // Groups whose kinds kubectl patches strategically.
    private static readonly HashSet<string> OwnGroups =
    [
        "", "apps", "batch", "autoscaling", "policy", "networking.k8s.io", "rbac.authorization.k8s.io", "storage.k8s.io",
        "scheduling.k8s.io", "admissionregistration.k8s.io", "coordination.k8s.io", "discovery.k8s.io", "node.k8s.io", "certificates.k8s.io",
    ];

    private static readonly Dictionary<string, string[]> MergeKeys = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["ephemeralContainers"] = ["name"],
        ["env"] = ["name"],
        ["volumes"] = ["name"],
        ["volumeMounts"] = ["mountPath"],
        ["volumeDevices"] = ["devicePath"],
        ["imagePullSecrets"] = ["name"],
        ["secrets"] = ["name"],
        ["hostAliases"] = ["ip"],
        ["resourceClaims"] = ["name"],
        ["topologySpreadConstraints"] = ["topologyKey"],
        ["ownerReferences"] = ["uid"],
        ["webhooks"] = ["name"],
        ["conditions"] = ["type"],
        ["ports"] = ["containerPort", "port"],
    };

    private readonly bool isOwn = OwnGroups.Contains(key.Group);

    public bool Covers(JsonNode? wanted, JsonNode? live) => Covers("", wanted, live);

    private bool Covers(string name, JsonNode? wanted, JsonNode? live) => (wanted, live) switch
    {
        (JsonObject declared, JsonObject actual) => declared.All(field => field.Value is null
            ? actual[field.Key] is null
            : Covers(field.Key, field.Value, actual[field.Key])),
        (JsonObject { Count: 0 }, null) => false,
        (JsonArray declared, JsonArray actual) when isOwn && KeyOf(name, declared) is { } mergeKey =>
            declared.All(item => actual.Any(other => Same(other.At(mergeKey), item.At(mergeKey)) && SameProtocol(name, item, other) && Covers("", item, other))),
        (JsonArray declared, JsonArray actual) when isOwn && name == "finalizers" => declared.All(item => actual.Any(other => Same(item, other))),
        _ => Same(wanted, live),
    };

    private static string? KeyOf(string name, JsonArray items) => MergeKeys.TryGetValue(name, out var keys)
        ? keys.FirstOrDefault(candidate => items.Count > 0 && items.All(item => item.At(candidate) is not null))
        : null;

    private static bool SameProtocol(string name, JsonNode? item, JsonNode? other) =>
        name != "ports" || (item.At("protocol")?.ToString() ?? "TCP") == (other.At("protocol")?.ToString() ?? "TCP");

    private static bool Same(JsonNode? left, JsonNode? right) => CanonicalJson.Write(left) == CanonicalJson.Write(right);
}
