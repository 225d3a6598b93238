using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>
/// Tells what becomes of pods. No container runs here, so the workload's name says it, or what it is told to do and cannot: a
/// Postgres that is to load a library that there is not ends at once. No node has the labels that anybody selects, so whoever selects one waits.
/// </summary>
internal static class PodFates
{
    private static readonly string[] Pending = ["pending", "stuck", "waiting"];
    private static readonly string[] Failing = ["crash", "fail"];

    public static PodFate Of(string workload, JsonNode? podSpec) =>
        HasWord(Pending, workload) || SelectsNode(podSpec) ? PodFate.Pending
        : HasWord(Failing, workload) || LoadsWhatIsNotThere(podSpec) ? PodFate.Failing
        : PodFate.Well;

    /// <summary>The status of a pod that waits for a node.</summary>
    public static JsonObject Waiting(JsonNode? podSpec, DateTimeOffset now)
    {
        var status = new JsonObject { ["phase"] = "Pending" };
        status.Put("conditions", SelectsNode(podSpec) ? new JsonArray(new JsonObject
        {
            ["type"] = "PodScheduled",
            ["status"] = "False",
            ["lastProbeTime"] = null,
            ["lastTransitionTime"] = Json.Time(now),
            ["reason"] = "Unschedulable",
            ["message"] = "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
        }) : null);
        return status;
    }

    // The extension is called vector, and needs no library.
    private static bool LoadsWhatIsNotThere(JsonNode? podSpec) => podSpec.Items("containers").SelectMany(container => container.Items("env"))
        .Any(one => one.Str("name") == PostgresOperator.Configuration && one.Str("value").Contains("pgvector", StringComparison.Ordinal));

    private static bool SelectsNode(JsonNode? podSpec) => podSpec.At("nodeSelector") is JsonObject { Count: > 0 };

    private static bool HasWord(string[] words, string workload) => Array.Exists(words, word => workload.Contains(word, StringComparison.Ordinal));
}
