using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Actions.Catalogue;

/// <summary>Follows changed fields of a spec. Argo CD drops zero values when it writes, so an absent member, an empty text and false are the same here.</summary>
internal static class SpecTrail
{
    /// <param name="paths">Of the fields that change, as JSON pointers in the Application.</param>
    public static string RestHash(string spec, IEnumerable<string> paths)
    {
        var root = Root(spec);
        foreach (var path in paths)
        {
            Remove(root, Segments(path));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(root))));
    }

    public static bool IsAfter(ActionTrail trail, FreshApplication now) => trail.Changes.Items.All(change => Same(Value(now.Spec, change.Path), change.After));

    public static bool IsBefore(ActionTrail trail, FreshApplication now) => trail.Changes.Items.All(change => Same(Value(now.Spec, change.Path), change.Before));

    public static Verification Verify(ActionTrail trail, FreshApplication now, string done)
    {
        if (IsAfter(trail, now))
        {
            return RestHash(now.Spec, trail.Changes.Items.Select(c => c.Path)) == trail.RestHash
                ? new(VerificationState.Succeeded, $"{done} We checked: nothing else of the spec changed.")
                : new(VerificationState.Failed, $"{done} But something else of the spec changed at the same time: compare it with Git, an edit of somebody may be lost.");
        }

        return IsBefore(trail, now)
            ? new(VerificationState.Failed, "Argo CD accepted it, and the spec is as it was before: somebody or something put it back.", MayLag: true)
            : new(VerificationState.Failed, "Argo CD accepted it, and the spec is now neither as before nor as planned: somebody else changed it.", MayLag: true);
    }

    public static Trace Trace(ActionTrail trail, FreshApplication now) =>
        IsAfter(trail, now) ? Actions.Trace.Found : IsBefore(trail, now) ? Actions.Trace.NotFound : Actions.Trace.Overwritten;

    public static string? Value(string spec, string path)
    {
        JsonNode? at = Root(spec);
        foreach (var segment in Segments(path))
        {
            at = at switch
            {
                JsonObject map => map[segment],
                JsonArray list when int.TryParse(segment, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return at is null ? null : CanonicalJson.Write(at);
    }

    private static JsonObject Root(string spec) => new() { ["spec"] = JsonNode.Parse(spec) };

    private static bool Same(string? one, string? other) => (one is "\"\"" or "false" ? null : one) == (other is "\"\"" or "false" ? null : other);

    // With a field goes the object that held nothing else.
    private static void Remove(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (node is JsonArray list && int.TryParse(path[0], out var index) && index < list.Count)
        {
            Remove(list[index], path[1..]);
        }

        if (node is not JsonObject map)
        {
            return;
        }

        if (path.Length > 1)
        {
            Remove(map[path[0]], path[1..]);
        }

        if (path.Length == 1 || (map[path[0]] is JsonObject rest && rest.All(IsNothing)))
        {
            map.Remove(path[0]);
        }
    }

    // 2.14 answers with it wherever there is a directory.
    private static bool IsNothing(KeyValuePair<string, JsonNode?> member) => member is { Key: "jsonnet", Value: JsonObject { Count: 0 } };

    private static string[] Segments(string path) => path[1..].Split('/');
}
