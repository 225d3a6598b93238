using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Which objects, and which parts of them, are held. Databases are held whole; of the rest what says how they are.</summary>
internal static class HeldParts
{
    private static readonly string[] LeaderLeases = ["redis-failover-lease", "c6e41798.questdb.io"];

    /// <summary>Operators that also tell what goes well, and by it since when they are at work.</summary>
    private static readonly string[] TellingGroups = ["acid.zalan.do", "crd.questdb.io", "twingate.com"];

    /// <summary>The parts of a database that can fail; of these only warnings are held.</summary>
    private static readonly string[] EventKinds = ["Pod", "StatefulSet", "Deployment", "ReplicaSet", "PersistentVolumeClaim", "Job", "Service", "Endpoints"];

    public static bool IsHeld(GroupKind kind, string name, JsonElement item) => kind switch
    {
        { Group: "", Kind: "Event" } => IsHeld(item),
        { Group: "coordination.k8s.io" } => LeaderLeases.Contains(name),
        _ => true,
    };

    /// <summary>Spec and status as JSON text.</summary>
    public static (string Spec, string Status) Of(GroupKind kind, JsonElement item) => kind switch
    {
        { Group: "", Kind: "Pod" } => (ObjectShape.Keep(item, "spec", ObjectShape.PodSpec), ObjectShape.Keep(item, "status", ObjectShape.PodStatus)),
        { Group: "", Kind: "PersistentVolumeClaim" } => (ObjectShape.Keep(item, "spec", ObjectShape.ClaimSpec), ObjectShape.Keep(item, "status", null)),
        { Group: "", Kind: "PersistentVolume" } => (ObjectShape.Keep(item, "spec", ObjectShape.VolumeSpec), ObjectShape.Keep(item, "status", ObjectShape.VolumeStatus)),
        { Group: "", Kind: "Service" } => (ObjectShape.Keep(item, "spec", ObjectShape.ServiceSpec), ObjectShape.NothingKept),
        { Group: "", Kind: "Endpoints" } or { Group: "apps", Kind: "ControllerRevision" } => (ObjectShape.NothingKept, ObjectShape.NothingKept),
        { Group: "", Kind: "Event" } => HeldEvents.Of(item),
        { Group: "", Kind: "Node" } => (ObjectShape.NothingKept, ObjectShape.NothingKept),
        { Group: "storage.k8s.io" } => (ObjectShape.Keep(item, ObjectShape.StorageClass), ObjectShape.NothingKept),
        { Kind: "OperatorConfiguration" } => (ObjectShape.Keep(item, "configuration", null), ObjectShape.NothingKept),
        { Group: "discovery.k8s.io" } => (ObjectShape.Keep(item, ObjectShape.Slice), ObjectShape.NothingKept),
        { Group: "coordination.k8s.io" } => (HeldEvents.Lease(item), ObjectShape.NothingKept),
        { Group: "policy" } => (ObjectShape.Keep(item, "spec", ObjectShape.BudgetSpec), ObjectShape.Keep(item, "status", ObjectShape.BudgetStatus)),
        { Group: "snapshot.storage.k8s.io" } => (ObjectShape.NothingKept, ObjectShape.Keep(item, "status", ObjectShape.SnapshotStatus)),
        { Group: "batch" } => (ObjectShape.NothingKept, ObjectShape.Keep(item, "status", ObjectShape.JobStatus)),
        { Group: "admissionregistration.k8s.io" } => (ObjectShape.Keep(item, ObjectShape.Webhooks), ObjectShape.NothingKept),
        { Group: "apps" } => (ObjectShape.Keep(item, "spec", ObjectShape.WorkloadSpec), ObjectShape.Keep(item, "status", null)),
        _ => (ObjectShape.Keep(item, "spec", null), ObjectShape.Keep(item, "status", null)),
    };

    private static bool IsHeld(JsonElement item)
    {
        // A busy cluster writes thousands of events an hour: only those are held that a verdict can use.
        var about = item.TryGetProperty("involvedObject", out var named) && named.ValueKind == JsonValueKind.Object ? named : default;
        var (kind, version) = (HeldEvents.Text(about, "kind"), HeldEvents.Text(about, "apiVersion"));
        var group = version.Contains('/', StringComparison.Ordinal) ? version.Split('/')[0] : "";
        var isCustom = group.Contains('.', StringComparison.Ordinal) && !group.EndsWith(".k8s.io", StringComparison.Ordinal) && group != "argoproj.io";
        return TellingGroups.Contains(group) || (HeldEvents.Text(item, "type") == "Warning" && (isCustom || EventKinds.Contains(kind)));
    }
}
