using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Which fields differ between two states of an object, as the segments of managedFields.</summary>
/// <param name="Changed">New or with another value.</param>
/// <param name="Gone">No longer there.</param>
internal sealed record FieldChanges(List<List<string>> Changed, List<List<string>> Gone)
{
    private static readonly HashSet<string> Untracked = ["name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "deletionTimestamp", "deletionGracePeriodSeconds"];

    public static FieldChanges Between(JsonObject? before, JsonObject after)
    {
        var changes = new FieldChanges([], []);
        foreach (var name in Names(before, after).Where(name => name is not ("apiVersion" or "kind" or "metadata")))
        {
            changes.Compare(["f:" + name], Of(before, name), Of(after, name));
        }

        var (old, now) = (before?["metadata"] as JsonObject, after["metadata"] as JsonObject);
        foreach (var name in Names(old, now).Where(name => !Untracked.Contains(name)))
        {
            changes.Compare(["f:metadata", "f:" + name], Of(old, name), Of(now, name));
        }

        return changes;
    }

    private static (bool There, JsonNode? Value) Of(JsonObject? map, string name) => map is not null && map.TryGetPropertyValue(name, out var value) ? (true, value) : (false, null);

    private static IEnumerable<string> Names(JsonObject? a, JsonObject? b) => (a ?? []).Select(member => member.Key).Union((b ?? []).Select(member => member.Key));

    private void Compare(List<string> path, (bool There, JsonNode? Value) before, (bool There, JsonNode? Value) after)
    {
        var (old, now) = (AsMap(before.Value), AsMap(after.Value));
        if (old is null && now is null)
        {
            CompareLeaf(path, before, after);
            return;
        }

        // A map that is made, or that replaces something else, is owned itself too.
        if (old is null)
        {
            Gone.Add(path);
            Changed.Add([.. path, "."]);
        }
        else if (now is null)
        {
            Gone.Add([.. path, "."]);
            if (after.There)
            {
                Changed.Add(path);
            }
        }

        foreach (var name in Names(old, now))
        {
            Compare([.. path, "f:" + name], Of(old, name), Of(now, name));
        }
    }

    private void CompareLeaf(List<string> path, (bool There, JsonNode? Value) before, (bool There, JsonNode? Value) after)
    {
        if (!after.There)
        {
            Gone.Add(path);
        }
        else if (!before.There || !JsonNode.DeepEquals(before.Value, after.Value))
        {
            Changed.Add(path);
        }
    }

    private static JsonObject? AsMap(JsonNode? node) => node is JsonObject { Count: > 0 } map ? map : null;
}
