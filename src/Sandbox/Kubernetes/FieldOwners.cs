using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Keeps metadata.managedFields as Kubernetes does for updates: who changed a field last owns it.</summary>
internal static class FieldOwners
{
    /// <summary>Writes managedFields into <paramref name="after"/> from what changed since <paramref name="before"/>.</summary>
    public static void Update(JsonObject? before, JsonObject after, Writer writer, DateTimeOffset now)
    {
        var changes = FieldChanges.Between(before, after);
        var entries = before.At("metadata", "managedFields").Items().Select(entry => (JsonObject)entry.DeepClone()).ToList();
        foreach (var entry in entries)
        {
            var fields = entry["fieldsV1"]!.AsObject();
            changes.Gone.ForEach(path => Remove(fields, path));
            changes.Changed.ForEach(path => Remove(fields, path));
        }

        if (changes.Changed.Count > 0)
        {
            var mine = entries.Find(entry => entry.Str("manager") == writer.Name && entry.Str("subresource") == writer.Subresource) ?? Begin(entries, after, writer);
            mine["time"] = Json.Time(now);
            changes.Changed.ForEach(path => mine["fieldsV1"]!.AsObject().Need([.. path]));
        }

        entries.RemoveAll(entry => entry["fieldsV1"]!.AsObject().Count == 0);
        after.Need("metadata")["managedFields"] = Json.List(entries.OrderBy(TimeOf).ThenBy(entry => entry.Str("manager"), StringComparer.Ordinal));
    }

    private static DateTimeOffset TimeOf(JsonObject entry) => DateTimeOffset.Parse(entry.Str("time"), CultureInfo.InvariantCulture);

    private static JsonObject Begin(List<JsonObject> entries, JsonObject after, Writer writer)
    {
        var entry = new JsonObject { ["manager"] = writer.Name, ["operation"] = "Update", ["apiVersion"] = after.Str("apiVersion"), ["time"] = "", ["fieldsType"] = "FieldsV1", ["fieldsV1"] = new JsonObject() };
        entry.Put("subresource", writer.Subresource.Length > 0 ? JsonValue.Create(writer.Subresource) : null);
        entries.Add(entry);
        return entry;
    }

    // Removes a path, and what becomes empty above it.
    private static bool Remove(JsonObject fields, ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
        {
            fields.Remove(path[0]);
        }
        else if (fields[path[0]] is JsonObject inner && Remove(inner, path[1..]))
        {
            fields.Remove(path[0]);
        }

        return fields.Count == 0;
    }

    private static void Remove(JsonObject fields, List<string> path) => Remove(fields, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(path));
}
