using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>How one child of a database is, in the cluster's own words.</summary>
internal static class ChildWords
{
    private const int LongestWord = 120;

    public static ChildObject Of(LiveObject child) => child.Key.Kind switch
    {
        "Pod" => Pod(child),
        "PersistentVolumeClaim" => Claim(child),
        _ => Workload(child),
    };

    public static bool IsReadyPod(LiveObject child) => child.Key.Kind == "Pod" && Pod(child).Ready == true;

    /// <summary>Pods that the workload asks for and has; asking for nothing means one.</summary>
    public static (int Wanted, int Ready) Replicas(LiveObject workload) => (
        SpecMembers.Parse(workload.Spec).Number("replicas") ?? 1,
        SpecMembers.Parse(workload.Status).Number("readyReplicas") ?? 0);

    private static ChildObject Workload(LiveObject child)
    {
        var (wanted, ready) = Replicas(child);
        return new(child.Key, ready >= wanted, CommonTexts.Of($"{ready} of {wanted} ready"), child.CreatedAt);
    }

    private static ChildObject Claim(LiveObject child)
    {
        var phase = SpecMembers.Parse(child.Status).Text("phase");
        return new(child.Key, phase is null ? null : phase == "Bound", child.DeletionTimestamp is null ? Words.Cut(phase ?? "no phase", LongestWord) : "Terminating", child.CreatedAt);
    }

    private static ChildObject Pod(LiveObject child)
    {
        var status = SpecMembers.Parse(child.Status);
        var ready = status.Items("conditions").Any(condition => condition.Text("type") == "Ready" && condition.Text("status") == "True");
        var word = child.DeletionTimestamp is not null ? "Terminating" : Waiting(status) ?? status.Text("reason") ?? status.Text("phase") ?? "no phase";
        var restarts = status.Items("containerStatuses").Sum(container => container.Number("restartCount") ?? 0);
        return new(child.Key, ready && child.DeletionTimestamp is null, Said(word, ready, restarts), child.CreatedAt);
    }

    /// <summary>Why a container does not run: an init container comes first.</summary>
    private static string? Waiting(JsonElement status) => status.Items("initContainerStatuses").Concat(status.Items("containerStatuses"))
        .Select(container => container.Text("state", "waiting", "reason") ?? container.Text("state", "terminated", "reason"))
        .FirstOrDefault(reason => reason is not null and not "Completed");

    private static string Said(string word, bool ready, int restarts) =>
        (word == "Running" && !ready ? "Running, not ready" : Words.Cut(word, LongestWord)) + (restarts > 0 ? $", {restarts} {(restarts == 1 ? "restart" : "restarts")}" : "");
}
