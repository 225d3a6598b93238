using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Keeps metadata.managedFields as Kubernetes does for updates: who changed a field last owns it.</summary>
internal static class FieldOwners
{
    private const char Separator = '\u0001';
    private static readonly HashSet<string> Untracked = ["name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "deletionTimestamp", "deletionGracePeriodSeconds"];

    /// <summary>Writes managedFields into <paramref name="after"/> from what changed since <paramref name="before"/>.</summary>
    public static void Update(JsonObject? before, JsonObject after, Writer writer, DateTimeOffset now)
    {
        var old = before is null ? [] : Leaves(before);
        var fresh = Leaves(after);
        var changed = fresh.Where(leaf => !old.TryGetValue(leaf.Key, out var value) || value != leaf.Value).Select(leaf => leaf.Key).ToHashSet();
        var entries = Entries(before.At("metadata", "managedFields"));
        foreach (var entry in entries)
        {
            entry.Paths.RemoveWhere(path => changed.Contains(path) || !fresh.ContainsKey(path));
        }

        if (changed.Count > 0)
        {
            var mine = entries.Find(entry => entry.Writer == writer);
            if (mine is null)
            {
                entries.Add(mine = new Entry(writer, after.Str("apiVersion"), now, []));
            }

            mine.Time = now;
            mine.Paths.UnionWith(changed);
        }

        after.Need("metadata")["managedFields"] = Json.List(entries.Where(entry => entry.Paths.Count > 0).OrderBy(entry => entry.Time).ThenBy(entry => entry.Writer.Name, StringComparer.Ordinal).Select(ToJson));
    }

    private static Dictionary<string, string> Leaves(JsonObject body)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in body)
        {
            if (name is "metadata")
            {
                foreach (var (key, inner) in value!.AsObject().Where(member => !Untracked.Contains(member.Key)))
                {
                    Collect($"f:metadata{Separator}f:{key}", inner, leaves);
                }
            }
            else if (name is not ("apiVersion" or "kind"))
            {
                Collect($"f:{name}", value, leaves);
            }
        }

        return leaves;
    }

    private static void Collect(string path, JsonNode? node, Dictionary<string, string> leaves)
    {
        if (node is not JsonObject { Count: > 0 } map)
        {
            leaves[path] = Json.Text(node);
            return;
        }

        leaves[$"{path}{Separator}."] = "";
        foreach (var (name, value) in map)
        {
            Collect($"{path}{Separator}f:{name}", value, leaves);
        }
    }

    private static List<Entry> Entries(JsonNode? managed) =>
        [.. managed.Items().Select(entry => new Entry(
            new Writer(entry.Str("manager"), entry.Str("subresource")),
            entry.Str("apiVersion"),
            DateTimeOffset.Parse(entry.Str("time"), System.Globalization.CultureInfo.InvariantCulture),
            Paths("", entry["fieldsV1"]!.AsObject())))];

    private static HashSet<string> Paths(string prefix, JsonObject fields)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            var path = prefix.Length == 0 ? name : $"{prefix}{Separator}{name}";
            if (value is JsonObject { Count: > 0 } inner)
            {
                paths.UnionWith(Paths(path, inner));
            }
            else
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    private static JsonObject ToJson(Entry entry)
    {
        var fields = new JsonObject();
        foreach (var path in entry.Paths.Order(StringComparer.Ordinal))
        {
            fields.Need(path.Split(Separator));
        }

        var json = new JsonObject { ["manager"] = entry.Writer.Name, ["operation"] = "Update", ["apiVersion"] = entry.ApiVersion, ["time"] = Json.Time(entry.Time), ["fieldsType"] = "FieldsV1", ["fieldsV1"] = fields };
        if (entry.Writer.Subresource.Length > 0)
        {
            json["subresource"] = entry.Writer.Subresource;
        }

        return json;
    }

    private sealed class Entry(Writer writer, string apiVersion, DateTimeOffset time, HashSet<string> paths)
    {
        public Writer Writer => writer;

        public string ApiVersion => apiVersion;

        public DateTimeOffset Time { get; set; } = time;

        public HashSet<string> Paths => paths;
    }
}
