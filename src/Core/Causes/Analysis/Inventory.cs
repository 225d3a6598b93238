using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What lives now, and what of it a way out would not keep.</summary>
internal static class Inventory
{
    /// <summary>The application's live objects; hooks are left out, they are never pruned.</summary>
    public static IReadOnlyList<ResourceKey> Of(Facts facts) =>
        [.. LiveSet.From(facts.Application, facts.Details).Resources.Where(r => r.Presence == Presence.Present).Select(r => r.Key)];

    /// <summary>Resources that are declared and not in the cluster.</summary>
    public static IEnumerable<ManagedResourceStatus> Missing(this Facts facts)
    {
        var live = LiveSet.From(facts.Application, facts.Details);
        return facts.Application.Resources.Items.Where(r => r is { Hook: false, RequiresPruning: false } && live.Find(r.Key) is { Presence: Presence.Missing });
    }

    /// <summary>Databases and volumes that a deleted child application takes with it: those that carry the finalizer delete their resources.</summary>
    public static IReadOnlyList<ResourceKey> DataOf(this Facts facts, ResourceKey child) =>
        child is { Group: "argoproj.io", Kind: "Application" } && facts.Siblings.Items.FirstOrDefault(s => s.Key.Name == child.Name && s.Key.Namespace == child.Namespace) is { } application
        && application.Finalizers.Items.Any(f => f.StartsWith("resources-finalizer.argocd.argoproj.io", StringComparison.Ordinal))
            ? [.. application.Resources.Items.Where(r => !r.Hook && DataKinds.IsData(r.Key)).Select(r => r.Key)]
            : [];

    /// <summary>A prune skips it: the live object, or (from Argo CD 3.5 on) the application as a whole, says Prune=false. False when it is not known.</summary>
    public static bool IsProtected(this Facts facts, ResourceKey key)
    {
        var live = facts.Details.ManagedResources.ValueIfKnown.Items.FirstOrDefault(m => m.Key == key)?.Live;
        return SyncOptions.Has(live, "Prune=false") || (KnowsOptionOfApplication(facts) && facts.Application.SyncPolicy.HasOption("Prune=false") && !SyncOptions.Has(live, "Prune=true") && !SyncOptions.Has(live, "Prune=confirm"));
    }

    // Argo CD accepts an option that it does not know without a word: where the version is not known to honour it, it protects nothing.
    private static bool KnowsOptionOfApplication(Facts facts) =>
        System.Version.TryParse(facts.Instance?.Version.TrimStart('v').Split('+', '-')[0], out var version) && version >= new System.Version(3, 5);
}
