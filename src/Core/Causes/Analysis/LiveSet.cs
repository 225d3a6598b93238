using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What lives now, and what of it a selection would not keep.</summary>
public static class LiveSet
{
    /// <summary>The application's live objects; hooks are left out, they are never pruned.</summary>
    public static IReadOnlyList<ResourceKey> Of(Facts facts)
    {
        var missing = facts.Missing().Select(m => m.Key).ToHashSet();
        return [.. facts.Application.Resources.Items.Where(r => !r.Hook && !missing.Contains(r.Key)).Select(r => r.Key)];
    }

    /// <summary>Resources that are declared and not in the cluster.</summary>
    public static IEnumerable<ManagedResourceStatus> Missing(this Facts facts)
    {
        var details = facts.Details.ManagedResources.ValueIfKnown.Items.ToDictionary(m => m.Key);
        return facts.Application.Resources.Items.Where(r => !r.Hook && !r.RequiresPruning
            && (details.TryGetValue(r.Key, out var managed) ? managed.Live is null : r.Health == HealthStatus.Missing));
    }

    /// <summary>The live objects that a way out would leave without a file: a sync with prune would delete them. Null when that cannot be said.</summary>
    public static IReadOnlyList<ResourceKey>? DeletedBy(Facts facts, SourceFacts source, WayOut way)
    {
        if (!IsWhole(way.Selection) || facts.Sources.Items.Any(s => s != source && !IsWhole(s.Tracked.ValueIfKnown?.Selection)))
        {
            return null;
        }

        var kept = facts.Sources.Items.Where(s => s != source).SelectMany(s => s.Tracked.ValueIfKnown!.Selection!.Objects.Items)
            .Concat(way.Selection!.Objects.Items)
            .ToLookup(o => (o.Key.Group, o.Key.Kind, o.Key.Name));
        return [.. Of(facts).Where(live => !kept[(live.Group, live.Kind, live.Name)].Any(o => facts.IsSameObject(live, o.Key)))];
    }

    private static bool IsWhole(Selection? selection) => selection is { Type: SourceType.Directory, Complete: true, Error: null };
}
