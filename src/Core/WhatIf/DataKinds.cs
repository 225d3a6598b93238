using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>Objects whose deletion loses data: databases, their volumes, and what takes these with it (namespaces, the databases' definitions).</summary>
public static class DataKinds
{
    private static readonly Dictionary<GroupKind, string[]> SizePaths = new()
    {
        [new("acid.zalan.do", "postgresql")] = ["spec", "volume", "size"],
        [new("databases.spotahome.com", "RedisFailover")] = ["spec", "redis", "storage", "persistentVolumeClaim", "spec", "resources", "requests", "storage"],
        [new("crd.questdb.io", "QuestDB")] = ["spec", "volume", "size"],
        [new("", "PersistentVolumeClaim")] = ["spec", "resources", "requests", "storage"],
        [new("", "PersistentVolume")] = ["spec", "capacity", "storage"],
    };

    private static readonly string[] Groups = [".acid.zalan.do", ".databases.spotahome.com", ".crd.questdb.io"];

    /// <summary>A database's own object.</summary>
    public static bool IsDatabase(ResourceKey key) => key.Group.Length > 0 && SizePaths.ContainsKey(key.GroupKind);

    public static bool IsData(ResourceKey key) => SizePaths.ContainsKey(key.GroupKind)
        || key is { Group: "", Kind: "Namespace" }
        || (key.Kind == "CustomResourceDefinition" && Groups.Any(group => key.Name.EndsWith(group, StringComparison.Ordinal)));

    /// <summary>The volume's size as the object declares it; null when it has none or is not known.</summary>
    public static string? SizeOf(ResourceKey key, string? json)
    {
        if (json is null || !SizePaths.TryGetValue(key.GroupKind, out var path))
        {
            return null;
        }

        var at = CanonicalJson.Parse(json);
        foreach (var name in path)
        {
            at = at.At(name);
        }

        return at is JsonValue ? at.ToString() : null;
    }
}
