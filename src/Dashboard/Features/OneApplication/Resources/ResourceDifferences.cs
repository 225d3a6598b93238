using DbDashboard.Core.Causes;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>The drift of one resource, or why there is none to show.</summary>
/// <param name="Sentence">What a sync would do to it, in words.</param>
public sealed record ResourceDifferenceView(ResourceKey Key, string Sentence, EquatableList<FieldDifference> Fields, bool Truncated);

/// <summary>Field differences between what is live and what a sync would make of it.</summary>
public static class ResourceDifferences
{
    /// <summary>Which fields differ, by resource; objects that exist on one side only are not there.</summary>
    public static IReadOnlyDictionary<ResourceKey, EquatableList<string>> Fields(IEnumerable<ManagedResource> resources) =>
        resources.Where(IsOnBothSides).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => ResourceDrifts.Of(r).Fields.Select(field => field.Path).ToEquatableList());

    /// <summary>Null when there is no such resource among the managed ones.</summary>
    public static ResourceDifferenceView? Of(Facts facts, ResourceKey key)
    {
        var resource = facts.Details.ManagedResources.Value.Items.FirstOrDefault(r => r.Key == key);
        if (resource is null)
        {
            return null;
        }

        if (!IsOnBothSides(resource))
        {
            return new ResourceDifferenceView(key, OneSided(facts, resource), [], false);
        }

        var drift = ResourceDrifts.Of(resource);
        return new ResourceDifferenceView(key, Sentence(drift), drift.Fields, drift.Truncated);
    }

    private static bool IsOnBothSides(ManagedResource resource) => resource.Live is not null && resource.PredictedLive is not null;

    private static string OneSided(Facts facts, ManagedResource resource)
    {
        if (resource.Live is null)
        {
            return "It is not in the cluster; a sync would create it.";
        }

        var revision = facts.Application.Source.EffectiveRevision;
        return $"It is in the cluster and not among what {revision} declares. A sync without prune leaves it, a sync with prune deletes it.";
    }

    private static string Sentence(ResourceDrift drift) => (drift.Fields.Count, drift.Truncated) switch
    {
        (0, true) => "It could not be compared field by field: what Argo CD sent is cut or too large.",
        (0, false) => "A sync would change no field of it.",
        (1, false) => "A sync would change 1 field.",
        (var count, false) => $"A sync would change {count} fields.",
        (var count, true) => $"A sync would change more than {count} fields; the first {count} are shown.",
    };
}
