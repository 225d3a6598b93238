using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Which objects hold data, and what to call them.</summary>
public static class DataObjects
{
    public static bool HoldsData(ResourceKey key) => DataKinds.IsData(key);

    public static bool IsDatabase(ResourceKey key) => DataKinds.IsDatabase(key);

    /// <summary>Databases when all are, else objects.</summary>
    public static string Noun(IReadOnlyCollection<ResourceKey> keys) =>
        keys.All(IsDatabase) ? (keys.Count == 1 ? "database" : "databases") : keys.Count == 1 ? "object" : "objects";

    /// <summary>Their names; with the kind where two share a name.</summary>
    public static string Names(IReadOnlyCollection<ResourceKey> keys) =>
        Words.Names(keys.Select(k => k.Name).Distinct().Count() == keys.Count ? keys.Select(k => k.Name) : keys.Select(k => $"{k.Kind} {k.Name}"));

    /// <summary>The volume size that the live object declares (<c>50Gi</c>); null when it declares none or was not read.</summary>
    public static string? Size(Facts facts, ResourceKey key) =>
        DataKinds.SizeOf(key, facts.Details.ManagedResources.ValueIfKnown.Items.FirstOrDefault(m => m.Key == key)?.Live);
}
