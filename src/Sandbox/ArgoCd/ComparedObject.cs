using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>One object on both sides.</summary>
/// <param name="Type">Null when the cluster does not know the kind.</param>
internal sealed record ComparedObject(string Group, string Version, string Kind, string Namespace, string Name, ResourceType? Type, JsonObject? Target, JsonObject? Live)
{
    public JsonObject? Normalized { get; } = Live is null ? null : ThreeWay.Normalize(Live);

    public JsonObject? Predicted { get; } = Target is null ? null : Live is null ? (JsonObject)Target.DeepClone() : ThreeWay.Predict(Target, ThreeWay.Normalize(Live));

    public bool Modified => Target is not null && (Live is null || !JsonNode.DeepEquals(Normalized, Predicted));

    public bool IsExtra => Target is null;

    /// <summary>Extra, and says itself that it does not count.</summary>
    public bool IsIgnoredExtra => IsExtra && HookRules.IgnoresExtraneous(Live!);

    public string Status => Type is null ? "Unknown" : Modified || IsExtra ? "OutOfSync" : "Synced";

    /// <summary>Argo CD's word about health; null when the kind has none.</summary>
    public JsonObject? Health => Live is null ? new JsonObject { ["status"] = "Missing" } : HealthChecks.Of(Live);

    public bool Is(JsonNode resource) => resource.Str("group") == Group && resource.Str("kind") == Kind && resource.Str("namespace") == Namespace && resource.Str("name") == Name;

    /// <summary>Group (left out when it is the core group), version, kind, namespace, name.</summary>
    public JsonObject Identity(bool version = true)
    {
        var identity = new JsonObject();
        identity.Put("group", Group.Length > 0 ? Group : null);
        identity.Put("version", version ? Version : null);
        identity["kind"] = Kind;
        identity.Put("namespace", Namespace.Length > 0 ? Namespace : null);
        identity["name"] = Name;
        return identity;
    }

    /// <summary>Its row in status.resources.</summary>
    public JsonObject ToStatus(bool targetFailed)
    {
        var row = Identity();
        var isHook = IsExtra && HookRules.IsHook(Live!);
        var annotated = Target ?? Live!;
        row.Put("status", isHook ? null : targetFailed ? "Unknown" : Status);
        row.Put("hook", isHook ? JsonValue.Create(true) : null);
        row.Put("requiresPruning", IsExtra ? JsonValue.Create(true) : null);
        row.Put("requiresDeletionConfirmation", HookRules.NeedsConfirmation(annotated) ? JsonValue.Create(true) : null);
        row.Put("syncWave", HookRules.Wave(annotated) is not 0 and var wave ? JsonValue.Create(wave) : null);
        return row;
    }

    /// <summary>Its row in managed-resources.</summary>
    public JsonObject ToManaged()
    {
        static string Text(JsonObject? state) => Json.Text(Json.Sorted(state));
        var row = Identity(version: false);
        row["targetState"] = Text(Target);
        row["liveState"] = Text(Live);
        row["normalizedLiveState"] = Text(Normalized);
        row["predictedLiveState"] = Text(Predicted);
        row.Put("resourceVersion", Live is null ? null : Live.Str("metadata", "resourceVersion"));
        row.Put("modified", Modified ? JsonValue.Create(true) : null);
        return row;
    }
}
