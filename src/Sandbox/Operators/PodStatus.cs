using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Statuses as kubelets and controllers write them when all is well.</summary>
internal static class PodStatus
{
    private static readonly string[] Conditions = ["PodScheduled", "Initialized", "ContainersReady", "Ready"];

    public static JsonObject Ready(JsonObject pod, DateTimeOffset now)
    {
        var at = Json.Time(now);
        var conditions = Conditions.Select(type => new JsonObject { ["type"] = type, ["status"] = "True", ["lastProbeTime"] = null, ["lastTransitionTime"] = at });
        var containers = pod.Items("spec", "containers").Select(container => new JsonObject
        {
            ["name"] = container.Str("name"),
            ["state"] = new JsonObject { ["running"] = new JsonObject { ["startedAt"] = at } },
            ["lastState"] = new JsonObject(),
            ["ready"] = true,
            ["restartCount"] = 0,
            ["image"] = container.Str("image"),
            ["imageID"] = "",
            ["started"] = true,
        });
        return new JsonObject { ["phase"] = "Running", ["conditions"] = Json.List(conditions), ["hostIP"] = "127.0.0.1", ["startTime"] = at, ["containerStatuses"] = Json.List(containers), ["podIP"] = "127.0.0.1", ["qosClass"] = pod.Items("spec", "initContainers").Concat(pod.Items("spec", "containers")).Any(container => container.At("resources", "requests") is not null) ? "Burstable" : "BestEffort" };
    }

    public static JsonObject OfSet(JsonObject set, string revision)
    {
        var replicas = set.Number(1, "spec", "replicas");
        return new JsonObject { ["observedGeneration"] = set.Number(1, "metadata", "generation"), ["replicas"] = replicas, ["readyReplicas"] = replicas, ["currentReplicas"] = replicas, ["updatedReplicas"] = replicas, ["currentRevision"] = revision, ["updateRevision"] = revision, ["collisionCount"] = 0, ["availableReplicas"] = replicas };
    }

    public static JsonObject OfDeployment(JsonObject deployment, DateTimeOffset now, string set)
    {
        var replicas = deployment.Number(1, "spec", "replicas");
        JsonObject Condition(string type, string reason, string message) => new() { ["type"] = type, ["status"] = "True", ["lastUpdateTime"] = Json.Time(now), ["lastTransitionTime"] = Json.Time(now), ["reason"] = reason, ["message"] = message };
        var conditions = new JsonArray(Condition("Available", "MinimumReplicasAvailable", "Deployment has minimum availability."), Condition("Progressing", "NewReplicaSetAvailable", $"ReplicaSet \"{set}\" has successfully progressed."));
        return new JsonObject { ["observedGeneration"] = deployment.Number(1, "metadata", "generation"), ["replicas"] = replicas, ["updatedReplicas"] = replicas, ["readyReplicas"] = replicas, ["availableReplicas"] = replicas, ["terminatingReplicas"] = 0, ["conditions"] = conditions };
    }
}
