using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>What a sync is asked to do.</summary>
/// <param name="User">Null: Argo CD by itself.</param>
internal sealed record SyncRequest(string? User, string Revision = "", bool Prune = false, bool DryRun = false)
{
    /// <summary>Empty: all of them; else a partial sync of these.</summary>
    public IReadOnlyList<JsonNode> Resources { get; init; } = [];

    /// <summary>Null: the application's own.</summary>
    public JsonNode? SyncOptions { get; init; }

    public JsonNode? Strategy { get; init; }

    public JsonNode? Retry { get; init; }

    public JsonNode? Infos { get; init; }

    /// <summary>Null: the application's own; a rollback brings an old one.</summary>
    public JsonObject? Source { get; init; }

    public int HealAttempts { get; init; }

    /// <summary>The id in the history that a rollback goes back to; null for a sync.</summary>
    public int? Rollback { get; init; }

    /// <summary>The operation as it stands on the Application.</summary>
    public JsonObject ToOperation(AppSpec app, string commit, bool withSource)
    {
        var sync = new JsonObject { ["revision"] = commit };
        sync.Put("prune", Prune ? JsonValue.Create(true) : null);
        sync.Put("dryRun", DryRun ? JsonValue.Create(true) : null);
        sync.Put("syncStrategy", Strategy?.DeepClone());
        sync.Put("resources", Resources.Count > 0 ? Json.List(Resources.Select(Named)) : null);
        sync.Put("source", withSource || Source is not null ? Source ?? app.Source : null);
        sync.Put("syncOptions", (SyncOptions ?? app.SyncOptions)?.DeepClone());
        sync.Put("autoHealAttemptsCount", HealAttempts > 0 ? JsonValue.Create(HealAttempts) : null);
        var operation = new JsonObject { ["sync"] = sync, ["initiatedBy"] = User is null ? new JsonObject { ["automated"] = true } : new JsonObject { ["username"] = User } };
        operation.Put("info", Infos?.DeepClone());
        operation["retry"] = Retry?.DeepClone() ?? app.Spec.At("syncPolicy", "retry")?.DeepClone() ?? (User is null ? new JsonObject { ["limit"] = 5 } : new JsonObject());
        return operation;
    }

    private static JsonObject Named(JsonNode resource) => new(resource.AsObject().Where(member => member.Value is JsonValue && member.Value.ToString().Length > 0).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
}
