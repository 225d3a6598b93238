using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What the controller reads of an Application object.</summary>
internal sealed record AppSpec(string Name, JsonObject Body)
{
    public static AppSpec Of(StoredObject stored) => new(stored.Name, stored.Body());

    public JsonNode? Spec => Body["spec"];

    public string Project => Spec.Str("project") is { Length: > 0 } project ? project : "default";

    /// <summary>The source as the API shows it: without zero values.</summary>
    public JsonObject Source => ApplicationJson.Typed(Spec.At("source") as JsonObject ?? []);

    public JsonObject Destination => (JsonObject)(Spec.At("destination")?.DeepClone() ?? new JsonObject());

    public string Namespace => Spec.Str("destination", "namespace");

    public string Revision => Spec.Str("source", "targetRevision") is { Length: > 0 } revision ? revision : "HEAD";

    public JsonNode? Automated => Spec.At("syncPolicy", "automated");

    /// <summary>Auto-sync is on: the block is there and not switched off.</summary>
    public bool IsAutomated => Automated is not null && (Automated["enabled"] is null || Automated.Flag("enabled"));

    public JsonNode? SyncOptions => Spec.At("syncPolicy", "syncOptions");

    public string SyncStatus => Body.Str("status", "sync", "status");

    public string SyncRevision => Body.Str("status", "sync", "revision");

    /// <summary>The first error that keeps it from being compared, with its type; null when there is none.</summary>
    public string? Error => Body.Items("status", "conditions").Where(one => one.Str("type") is "InvalidSpecError" or "ComparisonError").Select(one => $"{one.Str("type")}: {one.Str("message")}").FirstOrDefault();

    public bool IsRunning => Body["operation"] is not null;

    /// <summary>Told to leave it alone: nothing is compared, nothing synced.</summary>
    public bool IsSkipped => Body.Str("metadata", "annotations", "argocd.argoproj.io/skip-reconcile") == "true";

    public bool IsDeleting => Body.At("metadata", "deletionTimestamp") is not null;
}
