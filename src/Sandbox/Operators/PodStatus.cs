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

    /// <summary>A pod whose containers have ended, with exit code 0 or 1.</summary>
    public static JsonObject Ended(JsonObject pod, DateTimeOffset now, bool well)
    {
        var status = Ready(pod, now);
        status["phase"] = well ? "Succeeded" : "Failed";
        foreach (var container in status.Items("containerStatuses"))
        {
            container["ready"] = false;
            container["started"] = false;
            container["state"] = new JsonObject { ["terminated"] = new JsonObject { ["exitCode"] = well ? 0 : 1, ["reason"] = well ? "Completed" : "Error", ["finishedAt"] = Json.Time(now) } };
        }

        return status;
    }

    /// <summary>A workload of whose pods none is ready.</summary>
    public static JsonObject NoneReady(JsonObject deployment, DateTimeOffset now, string set)
    {
        var status = OfDeployment(deployment, now, set);
        status.Remove("readyReplicas");
        status.Remove("availableReplicas");
        status["unavailableReplicas"] = status.Number(0, "replicas");
        var conditions = status.Items("conditions").ToList();
        (conditions[0]["status"], conditions[0]["reason"], conditions[0]["message"]) = ("False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.");
        (conditions[1]["reason"], conditions[1]["message"]) = ("ReplicaSetUpdated", $"ReplicaSet \"{set}\" is progressing.");
        return status;
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
