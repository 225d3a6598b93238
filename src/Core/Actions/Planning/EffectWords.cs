using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>Counts objects in the words of the field: <c>3 databases and 3 volumes (120 Gi)</c>.</summary>
public static class EffectWords
{
    private static readonly string[] Order = ["database", "volume", "namespace", "definition of databases", "application", "object"];

    /// <summary>Databases first; empty when there are none.</summary>
    public static string Count(IEnumerable<Effect> effects)
    {
        var all = effects.DistinctBy(e => (e.Key, e.Via)).ToList();
        var size = VolumeSize.Sum(Volumes(all).Select(e => e.Size));
        return Join(all.GroupBy(e => Noun(e.Key)).OrderBy(g => Array.IndexOf(Order, g.Key))
            .Select(g => Words.Count(g.Count(), g.Key, Many(g.Key)) + (g.Key == SizedNoun(all) && size is not null ? $" ({size})" : "")));
    }

    /// <summary>Short, for a button: volumes go with their databases and are left out beside them.</summary>
    public static string CountBriefly(IEnumerable<Effect> effects)
    {
        var all = effects.DistinctBy(e => (e.Key, e.Via)).ToList();
        var databases = all.Exists(e => DataKinds.IsDatabase(e.Key));
        return Join(all.Where(e => !(databases && Noun(e.Key) == "volume")).GroupBy(e => Noun(e.Key)).OrderBy(g => Array.IndexOf(Order, g.Key)).Select(g => Words.Count(g.Count(), g.Key, Many(g.Key))));
    }

    /// <summary>Their names with their sizes: <c>postgres-general (50Gi), redis-general and 4 more</c>; with the kind where two share a name.</summary>
    public static string Names(IReadOnlyCollection<Effect> effects)
    {
        var unique = effects.Select(e => e.Key.Name).Distinct().Count() == effects.Count;
        return Words.Names(effects.Select(e => (unique ? e.Key.Name : e.Key.ToString()) + (e.Size is { } size ? $" ({Words.Cap(size, 20)})" : "")));
    }

    internal static string Noun(ResourceKey key) => key switch
    {
        _ when DataKinds.IsDatabase(key) => "database",
        { Group: "", Kind: "PersistentVolumeClaim" or "PersistentVolume" } => "volume",
        { Group: "", Kind: "Namespace" } => "namespace",
        { Kind: "CustomResourceDefinition" } when DataKinds.IsData(key) => "definition of databases",
        { Group: "argoproj.io", Kind: "Application" } => "application",
        _ => "object",
    };

    // A claim and the volume that it is bound to are one size; a database's own size is used only where no volume is named.
    private static IEnumerable<Effect> Volumes(List<Effect> all) =>
        all.Exists(IsClaim) ? all.Where(IsClaim) : all.Exists(e => Noun(e.Key) == "volume") ? all.Where(e => Noun(e.Key) == "volume") : all.Where(e => Noun(e.Key) == "database");

    private static string SizedNoun(List<Effect> all) => all.Exists(e => Noun(e.Key) == "volume") ? "volume" : "database";

    private static bool IsClaim(Effect effect) => effect.Key is { Group: "", Kind: "PersistentVolumeClaim" };

    private static string Many(string noun) => noun == "definition of databases" ? "definitions of databases" : noun + "s";

    private static string Join(IEnumerable<string> parts) => parts.ToList() is var all && all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
}
