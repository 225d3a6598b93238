using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>Statuses as kubelets and controllers write them when all is well.</summary>
internal static class PodStatus
{
    private const string Unavailable = "MinimumReplicasUnavailable";

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

    public static bool IsReady(JsonObject pod) => pod.Items("status", "conditions").Any(condition => condition.Str("type") == "Ready" && condition.Str("status") == "True");

    /// <summary>A pod whose containers run and do not say that they are ready.</summary>
    public static JsonObject Unserved(JsonObject pod, DateTimeOffset now)
    {
        var status = Ready(pod, now);
        foreach (var condition in status.Items("conditions").Where(condition => condition.Str("type") is "ContainersReady" or "Ready"))
        {
            (condition["status"], condition["reason"], condition["message"]) = ("False", "ContainersNotReady", $"containers with unready status: [{string.Join(' ', pod.Items("spec", "containers").Select(container => container.Str("name")))}]");
        }

        foreach (var container in status.Items("containerStatuses"))
        {
            container["ready"] = false;
        }

        return status;
    }

    /// <summary>A pod whose containers end with exit code 1 as soon as they are started.</summary>
    /// <param name="wait">How long the next start is put off.</param>
    public static JsonObject Crashing(JsonObject pod, DateTimeOffset now, int restarts, string wait)
    {
        var began = pod.Items("status", "conditions").Where(condition => condition.Str("type") == "Ready").Select(condition => condition.Str("lastTransitionTime")).FirstOrDefault() ?? Json.Time(now);
        var status = Unserved(pod, now);
        foreach (var condition in status.Items("conditions"))
        {
            condition["lastTransitionTime"] = began;
        }

        foreach (var container in status.Items("containerStatuses"))
        {
            var message = $"back-off {wait} restarting failed container={container.Str("name")} pod={pod.Str("metadata", "name")}_{pod.Str("metadata", "namespace")}({pod.Str("metadata", "uid")})";
            container["state"] = new JsonObject { ["waiting"] = new JsonObject { ["reason"] = "CrashLoopBackOff", ["message"] = message } };
            container["lastState"] = new JsonObject { ["terminated"] = new JsonObject { ["exitCode"] = 1, ["reason"] = "Error", ["startedAt"] = Json.Time(now), ["finishedAt"] = Json.Time(now) } };
            container["restartCount"] = restarts;
            container["started"] = false;
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
        if (deployment.Items("status", "conditions").Any(one => one.Str("reason") == Unavailable))
        {
            status["conditions"] = deployment.At("status", "conditions")!.DeepClone();
            return status;
        }

        var conditions = status.Items("conditions").ToList();
        (conditions[0]["status"], conditions[0]["reason"], conditions[0]["message"]) = ("False", Unavailable, "Deployment does not have minimum availability.");
        (conditions[1]["reason"], conditions[1]["message"]) = ("ReplicaSetUpdated", $"ReplicaSet \"{set}\" is progressing.");
        return status;
    }

    /// <param name="pods">Those that it has.</param>
    public static JsonObject OfSet(JsonObject set, string revision, IReadOnlyCollection<JsonObject> pods)
    {
        var (ready, updated) = (pods.Count(IsReady), pods.Count(pod => pod.Str("metadata", "labels", Workloads.RevisionLabel) == revision));
        var status = new JsonObject { ["observedGeneration"] = set.Number(1, "metadata", "generation"), ["replicas"] = pods.Count };
        // What is 0 is left out, but for those that are available.
        status.Put("readyReplicas", ready == 0 ? null : ready);
        status.Put("currentReplicas", pods.Count == 0 ? null : updated == pods.Count ? pods.Count : pods.Count - updated);
        status.Put("updatedReplicas", updated == 0 ? null : updated);
        status["currentRevision"] = updated < pods.Count && set.Str("status", "currentRevision") is { Length: > 0 } before ? before : revision;
        status["updateRevision"] = revision;
        status["collisionCount"] = 0;
        status["availableReplicas"] = ready;
        return status;
    }

    public static JsonObject OfDeployment(JsonObject deployment, DateTimeOffset now, string set)
    {
        var replicas = deployment.Number(1, "spec", "replicas");
        JsonObject Condition(string type, string reason, string message) => deployment.Items("status", "conditions").FirstOrDefault(one => one.Str("type") == type && one.Str("reason") == reason && one.Str("message") == message)?.DeepClone().AsObject()
            ?? new() { ["type"] = type, ["status"] = "True", ["lastUpdateTime"] = Json.Time(now), ["lastTransitionTime"] = Json.Time(now), ["reason"] = reason, ["message"] = message };
        var conditions = new JsonArray(Condition("Available", "MinimumReplicasAvailable", "Deployment has minimum availability."), Condition("Progressing", "NewReplicaSetAvailable", $"ReplicaSet \"{set}\" has successfully progressed."));
        return new JsonObject { ["observedGeneration"] = deployment.Number(1, "metadata", "generation"), ["replicas"] = replicas, ["updatedReplicas"] = replicas, ["readyReplicas"] = replicas, ["availableReplicas"] = replicas, ["terminatingReplicas"] = 0, ["conditions"] = conditions };
    }
}
