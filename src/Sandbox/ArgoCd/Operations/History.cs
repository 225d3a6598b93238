using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>status.history: where each deployment came from, the last ten.</summary>
internal static class History
{
    private const int Kept = 10;

    public static void Add(JsonObject body, JsonObject state)
    {
        var history = body.Items("status", "history").Select(entry => entry.DeepClone()).ToList();
        var sync = state["operation"]!["sync"];
        history.Add(new JsonObject
        {
            ["revision"] = sync.Str("revision"),
            ["deployedAt"] = state.Str("finishedAt"),
            ["id"] = history.Count == 0 ? 0 : history[^1].Number(0, "id") + 1,
            ["source"] = (sync.At("source") ?? state.At("syncResult", "source"))!.DeepClone(),
            ["deployStartedAt"] = state.Str("startedAt"),
            ["initiatedBy"] = state["operation"]!["initiatedBy"]!.DeepClone(),
        });
        body.Need("status")["history"] = Json.List(history.TakeLast(Kept));
    }
}
