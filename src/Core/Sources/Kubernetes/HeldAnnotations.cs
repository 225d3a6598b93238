using System.Globalization;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>
/// Which annotations are held. Patroni rewrites some of every pod and of a cluster's Endpoints each few seconds: of these
/// only what changes when something happens is held, and times are rounded down to the minute.
/// </summary>
internal static class HeldAnnotations
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    private static readonly string[] OfLeader = ["leader", "renewTime", "ttl", "transitions"];

    private static readonly ObjectShape Member = new() { ["state"] = null, ["role"] = null, ["version"] = null, ["pending_restart"] = null, ["replication_state"] = null, ["pause"] = null, ["timeline"] = null };

    public static Func<string, bool> IsHeld(GroupKind kind) => kind switch
    {
        { Group: "", Kind: "Pod" } => name => name == "status" || name.StartsWith("zalando-postgres-operator", StringComparison.Ordinal),
        { Group: "", Kind: "Endpoints" } => OfLeader.Contains,
        { Group: "", Kind: "Event" or "PersistentVolume" or "Service" or "Node" } => _ => false,
        { Group: "discovery.k8s.io" or "coordination.k8s.io" or "policy" or "admissionregistration.k8s.io" } or { Group: "apps", Kind: "ControllerRevision" } => _ => false,
        _ => name => name != LastApplied,
    };

    public static EquatableList<KeyValuePair<string, string>> Of(GroupKind kind, EquatableList<KeyValuePair<string, string>> annotations) => kind switch
    {
        { Group: "", Kind: "Pod" } => annotations.Select(pair => pair.Key == "status" ? KeyValuePair.Create(pair.Key, Narrow(pair.Value)) : pair).ToEquatableList(),
        { Group: "", Kind: "Endpoints" } => annotations.Select(pair => pair.Key == "renewTime" ? KeyValuePair.Create(pair.Key, Minute(pair.Value)) : pair).ToEquatableList(),
        _ => annotations,
    };

    /// <summary>A time without its seconds; text that is none as it is.</summary>
    public static string Minute(string time) => DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
        ? at.ToString("yyyy-MM-dd'T'HH:mm:00'Z'", CultureInfo.InvariantCulture)
        : time;

    private static string Narrow(string json)
    {
        try
        {
            return ObjectShape.Keep(JsonElement.Parse(json), Member);
        }
        catch (JsonException)
        {
            return ObjectShape.NothingKept;
        }
    }
}
