using System.Runtime.CompilerServices;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift;

/// <summary>
/// Computes the drift of a resource as Argo CD itself shows it: what is live, normalised, against what live would be after
/// a sync. Target and raw live state are never compared: Argo CD's ignore rules and defaults are not in them.
/// </summary>
public static class ResourceDrifts
{
    /// <summary>More differing fields than these are left out, and the drift says so.</summary>
    public const int MaxFields = 200;

    private static readonly ConditionalWeakTable<ManagedResource, ResourceDrift> Known = [];

    /// <summary>Computed once for each resource that was read: rules, pages and the API ask for it again and again.</summary>
    public static ResourceDrift Of(ManagedResource resource) => Known.GetValue(resource, Find);

    private static ResourceDrift Find(ManagedResource resource)
    {
        if (resource.NormalizedLive == resource.PredictedLive)
        {
            return new ResourceDrift(resource.Key, []);
        }

        try
        {
            return Compare(resource);
        }
        catch (JsonException)
        {
            // Argo CD's states are JSON; one that is cut or too deep is shown as not comparable, never as equal.
            return new ResourceDrift(resource.Key, [], Truncated: true);
        }
    }

    private static ResourceDrift Compare(ManagedResource resource)
    {
        using var live = Parse(resource.NormalizedLive);
        using var wanted = Parse(resource.PredictedLive);
        var masking = new SecretMask(resource.Key.GroupKind);
        var comparison = new FieldComparison(masking, resource.Managers, live?.RootElement, wanted?.RootElement);
        comparison.Compare("", live?.RootElement, wanted?.RootElement);
        return new ResourceDrift(resource.Key, comparison.Fields, comparison.Truncated);
    }

    /// <exception cref="JsonException">It is cut, or nested too deep.</exception>
    internal static JsonDocument? Parse(string? json) => json is null ? null : JsonDocument.Parse(json);

    internal static JsonDocument? ParseOrNull(string? json)
    {
        try
        {
            return Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
