using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>Which fields a sync would change, by resource.</summary>
public static class ResourceDifferences
{
    /// <summary>Objects that exist on one side only are not there.</summary>
    public static IReadOnlyDictionary<ResourceKey, EquatableList<string>> Fields(IEnumerable<ManagedResource> resources) =>
        resources.Where(IsOnBothSides).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => ResourceDrifts.Of(r).Fields.Select(field => field.Path).ToEquatableList());

    private static bool IsOnBothSides(ManagedResource resource) => resource.Live is not null && resource.PredictedLive is not null;
}
