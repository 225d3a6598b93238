using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Tree;

/// <summary>What is said of a child that has no health of its own.</summary>
internal static class PartWords
{
    public static string Of(LiveObject child) => child.Key.Kind switch
    {
        "Service" => Service(SpecMembers.Parse(child.Spec)),
        "EndpointSlice" => Addresses(SpecMembers.Parse(child.Spec)),
        "PodDisruptionBudget" => Budget(SpecMembers.Parse(child.Status)),
        "Endpoints" => child.Annotation("leader") is { Length: > 0 } leader ? $"leader {Words.Cut(leader, 100)}" : "no leader record",
        _ => "there",
    };

    private static string Service(JsonElement spec) =>
        string.Join(", ", spec.Items("ports").Select(port => port.Text("port")).OfType<string>()) is { Length: > 0 } ports ? $"port {ports}" : "no port";

    private static string Addresses(JsonElement spec)
    {
        var all = spec.Items("endpoints").ToList();
        return $"{all.Count(one => one.Find("conditions", "ready") is not { ValueKind: JsonValueKind.False })} of {all.Count} ready";
    }

    private static string Budget(JsonElement status) => status.Number("disruptionsAllowed") is { } allowed
        ? allowed > 0 ? $"{allowed} may go" : "none may go: a drain of its node waits"
        : "no status";
}
