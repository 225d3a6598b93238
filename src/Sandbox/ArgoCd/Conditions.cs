using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Writes status.conditions: one of a type, its time moving only when its text does.</summary>
internal static class Conditions
{
    /// <param name="message">Null removes the condition.</param>
    public static void Set(JsonObject status, string type, string? message, DateTimeOffset now)
    {
        var all = status.Items("conditions").Select(one => one.DeepClone()).ToList();
        var existing = all.Find(one => one.Str("type") == type);
        if (existing is not null && existing.Str("message") == message)
        {
            return;
        }

        all.Remove(existing!);
        if (message is not null)
        {
            all.Add(new JsonObject { ["type"] = type, ["message"] = message, ["lastTransitionTime"] = Json.Time(now) });
        }

        status.Put("conditions", all.Count == 0 ? null : Json.List(all));
    }
}
