using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Argo CD's health of the kinds of the sandbox: built in, or by its script; none for the Redis and QuestDB operators' kinds.</summary>
internal static class HealthChecks
{
    public static readonly string[] BestFirst = ["Healthy", "Suspended", "Progressing", "Missing", "Degraded", "Unknown"];

    public static bool IsBuiltIn(string kind) => kind is "Deployment" or "StatefulSet" or "ReplicaSet" or "DaemonSet" or "Service" or "Pod" or "Job" or "PersistentVolumeClaim" or "Ingress";

    /// <summary>Null when Argo CD has no opinion about the kind.</summary>
    public static JsonObject? Of(JsonObject live)
    {
        if (live.At("metadata", "deletionTimestamp") is not null)
        {
            return Say("Progressing", "Pending deletion");
        }

        return live.Str("kind") switch
        {
            "postgresql" => Postgresql(live.Str("status", "PostgresClusterStatus")),
            "Deployment" => Deployment(live),
            "StatefulSet" => StatefulSet(live),
            "Job" => Job(live),
            "ReplicaSet" => ReplicaSet(live),
            "Service" => Say("Healthy"),
            "Pod" => Pod(live),
            "PodDisruptionBudget" => Say("Healthy", "PodDisruptionBudget has InsufficientPods"),
            "PersistentVolumeClaim" => live.Str("status", "phase") == "Bound" ? Say("Healthy") : Say("Progressing"),
            _ => null,
        };
    }

    private static JsonObject Postgresql(string status) => status switch
    {
        "Running" => Say("Healthy", "Running"),
        "" => Say("Progressing", "Waiting for postgres cluster status..."),
        "Creating" or "Updating" => Say("Progressing", status),
        _ => Say("Degraded", status),
    };

    private static JsonObject Deployment(JsonObject live)
    {
        var wanted = live.Number(1, "spec", "replicas");
        var updated = live.Number(0, "status", "updatedReplicas");
        var available = live.Number(0, "status", "availableReplicas");
        return live.Number(0, "status", "observedGeneration") < live.Number(1, "metadata", "generation") ? Say("Progressing", "Waiting for rollout to finish: observed deployment generation less than desired generation")
            : updated < wanted ? Say("Progressing", Count($"Waiting for rollout to finish: {updated} out of {wanted} new replicas have been updated..."))
            : available < updated ? Say("Progressing", Count($"Waiting for rollout to finish: {available} of {updated} updated replicas are available..."))
            : Say("Healthy");
    }

    private static JsonObject StatefulSet(JsonObject live)
    {
        var wanted = live.Number(1, "spec", "replicas");
        var ready = live.Number(0, "status", "readyReplicas");
        if (ready < wanted)
        {
            return Say("Progressing", Count($"Waiting for {wanted - ready} pods to be ready..."));
        }

        return Say("Healthy", live.Str("spec", "updateStrategy", "type") == "OnDelete" ? Count($"statefulset has {ready} ready pods") : Count($"partitioned roll out complete: {ready} new pods have been updated..."));
    }

    private static JsonObject ReplicaSet(JsonObject live)
    {
        var (wanted, available) = (live.Number(1, "spec", "replicas"), live.Number(0, "status", "availableReplicas"));
        return available < wanted ? Say("Progressing", Count($"Waiting for rollout to finish: {available} out of {wanted} new replicas are available...")) : Say("Healthy");
    }

    private static JsonObject Job(JsonObject live)
    {
        JsonNode? Condition(string type) => live.Items("status", "conditions").FirstOrDefault(one => one.Str("type") == type && one.Str("status") == "True");
        return Condition("Failed") is { } failed ? Say("Degraded", failed.Str("message"))
            : Condition("Complete") is { } complete ? Say("Healthy", complete.Str("message"))
            : Say("Progressing");
    }

    private static JsonObject Pod(JsonObject live) => live.Str("status", "phase") switch
    {
        "Running" when live.Items("status", "containerStatuses").All(container => container.Flag("ready")) => Say("Healthy"),
        "Running" or "Pending" => Say("Progressing"),
        "Failed" when live.Items("status", "containerStatuses").FirstOrDefault() is { } container => Say("Degraded", Count($"container \"{container.Str("name")}\" failed with exit code {container.Number(1, "state", "terminated", "exitCode")}")),
        "Failed" => Say("Degraded"),
        _ => Say("Healthy"),
    };

    private static string Count(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Say(string status, string? message = null)
    {
        var health = new JsonObject { ["status"] = status };
        health.Put("message", message is null ? null : JsonValue.Create(message));
        return health;
    }
}
