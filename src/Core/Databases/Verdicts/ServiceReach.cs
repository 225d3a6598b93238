using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Whether a Service leads anywhere.</summary>
internal enum ServiceReach
{
    /// <summary>Its slices cannot be seen, or their controller says that it cannot write them: nothing is known.</summary>
    NotKnown,
    Reaches,
    Empty,
}

internal static class ServiceReaches
{
    private const string ServiceName = "kubernetes.io/service-name";

    public static ServiceReach Reach(this Signs signs, string service)
    {
        if (signs.Ask(ChildKinds.EndpointSlice) is not { } slices)
        {
            return ServiceReach.NotKnown;
        }

        if (slices.Where(slice => slice.Label(ServiceName) == service).Any(HasReady))
        {
            return ServiceReach.Reaches;
        }

        var refused = signs.Events(isDetail: true).Where(one => one.About.Name == service && one.Reason is "FailedToUpdateEndpointSlices" or "FailedToUpdateEndpoint").MaxBy(one => one.LastAt);
        if (refused is null)
        {
            return ServiceReach.Empty;
        }

        signs.Note($"the addresses of Service {service}", ReadingState.Stale, $"Kubernetes could not write them: {Words.Cut(refused.Message, 200)}", isBlinding: false);
        return ServiceReach.NotKnown;
    }

    /// <summary>The slices' own condition counts as ready when it is left out.</summary>
    private static bool HasReady(LiveObject slice) => SpecMembers.Parse(slice.Spec).Items("endpoints")
        .Any(endpoint => endpoint.Find("conditions", "ready") is not { ValueKind: JsonValueKind.False });
}
