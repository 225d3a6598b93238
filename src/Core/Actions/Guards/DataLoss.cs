using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The databases, volumes, definitions and namespaces that go or are written anew by a press.</summary>
internal static class DataLoss
{
    /// <summary>The names to type: every database, definition and namespace, and every volume that belongs to no database among them.</summary>
    public static IEnumerable<string> NamesToType(GuardFacts facts, IReadOnlyCollection<Effect> lost) =>
        Named(facts, lost).Select(e => e.Key.Name).Distinct(StringComparer.Ordinal);

    /// <summary>Those that a sentence names: a volume goes without saying with the database that it belongs to.</summary>
    public static IReadOnlyList<Effect> Named(GuardFacts facts, IReadOnlyCollection<Effect> lost)
    {
        var databases = lost.Where(e => DataKinds.IsDatabase(e.Key)).Select(e => e.Key).ToHashSet();
        var known = databases.Concat(Databases(facts)).Distinct().ToList();
        return [.. lost.Where(e => !IsVolumeOf(e.Key, known, databases))];
    }

    /// <summary>A way to bring Git and these objects together that deletes none of them, proven; null when there is none.</summary>
    public static Remedy? SafeWay(GuardFacts facts, IEnumerable<ResourceKey> objects)
    {
        var keys = objects.ToHashSet();
        return (facts.Facts.Explanation?.Causes ?? []).Items
            .Where(cause => cause.Resources.Items.Any(keys.Contains))
            .SelectMany(cause => cause.Remedies.Items)
            .FirstOrDefault(remedy => remedy is { Safety: RemedySafety.Safe, Proven: true });
    }

    // A claim carries its database's name; the longest name that it carries is whose it is.
    private static bool IsVolumeOf(ResourceKey key, List<ResourceKey> known, HashSet<ResourceKey> lost)
    {
        var carried = known.Where(d => d.Namespace == key.Namespace && key.Name.Contains(d.Name, StringComparison.Ordinal)).ToList();
        return key is { Group: "", Kind: "PersistentVolumeClaim" } && carried.Count > 0 && lost.Contains(carried.MaxBy(d => d.Name.Length));
    }

    private static IEnumerable<ResourceKey> Databases(GuardFacts facts) =>
        (facts.Application?.Resources ?? []).Items.Select(r => r.Key).Concat(facts.Facts.Snapshot.Objects.Keys.Select(o => o.Key)).Where(DataKinds.IsDatabase);
}
