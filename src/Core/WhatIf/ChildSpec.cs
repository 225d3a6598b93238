using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>Reads the spec of a declared Application, as it would be after its parent was synced.</summary>
internal static class ChildSpec
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <param name="declared">The manifest in the parent's Git.</param>
    /// <param name="liveJson">The live object; null when it is not to be had.</param>
    /// <param name="known">The child as we know it; null when it does not exist yet.</param>
    public static Application After(ApplicationKey key, string declared, string? liveJson, Application? known)
    {
        var manifest = CanonicalJson.Parse(declared) as JsonObject ?? [];
        if (liveJson is not null && CanonicalJson.Parse(liveJson) is JsonObject live)
        {
            var record = live.At("metadata").At("annotations").At(LastApplied)?.ToString();
            manifest = ThreeWayMerge.Merge(record is null ? null : CanonicalJson.Parse(record) as JsonObject, manifest, live);
        }

        var spec = manifest["spec"] as JsonObject ?? [];
        var sources = spec["sources"] is JsonArray list ? list.OfType<JsonObject>().Select(Source).ToEquatableList() : [Source(spec["source"] as JsonObject ?? [])];
        return (known ?? new Application { Key = key }) with
        {
            Sources = sources,
            IsMultiSource = spec["sources"] is JsonArray,
            Destination = Destination(spec["destination"] as JsonObject ?? []),
            SyncPolicy = spec["syncPolicy"] is JsonObject policy ? Policy(policy, known) : liveJson is null && known is not null ? known.SyncPolicy : new(),
        };
    }

    private static Destination Destination(JsonObject destination) => new(Text(destination, "server"), Text(destination, "name"), Text(destination, "namespace"));

    private static ApplicationSource Source(JsonObject source) => new(
        Text(source, "repoURL"),
        Text(source, "path"),
        Text(source, "targetRevision"),
        source["chart"]?.ToString(),
        source["ref"]?.ToString(),
        source["directory"] is JsonObject directory
            ? new(Flag(directory, "recurse") ?? false, directory["include"]?.ToString(), directory["exclude"]?.ToString(), directory["jsonnet"] is JsonObject { Count: > 0 })
            : null,
        source["helm"] is JsonObject { Count: > 0 },
        source["kustomize"] is JsonObject { Count: > 0 },
        source["plugin"] is JsonObject { Count: > 0 });

    private static SyncPolicy Policy(JsonObject policy, Application? known) => (known?.SyncPolicy ?? new()) with
    {
        Automated = policy["automated"] is JsonObject automated
            ? new(Flag(automated, "enabled"), Flag(automated, "prune") ?? false, Flag(automated, "selfHeal") ?? false, Flag(automated, "allowEmpty") ?? false)
            : null,
        SyncOptions = policy["syncOptions"] is JsonArray options ? options.Select(o => o?.ToString() ?? "").ToEquatableList() : [],
    };

    private static string Text(JsonObject from, string name) => from[name]?.ToString() ?? "";

    private static bool? Flag(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
