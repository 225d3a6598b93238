using System.Text.Json.Nodes;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>
/// How a directory block changes. Argo CD drops zero values and blocks that hold nothing else when it writes, and 2.14 answers
/// with an empty <c>jsonnet</c>; so zero values are never written, an empty block is taken away, and the undo tests single members.
/// </summary>
internal sealed class DirectoryChange
{
    private static readonly string[] Members = ["include", "exclude", "recurse"];

    private readonly JsonObject? before;
    private readonly JsonObject? after;

    private DirectoryChange(JsonObject? before, JsonObject? after) => (this.before, this.after) = (before, after);

    public bool IsAny => Members.Any(member => !Same(before?[member], after?[member]));

    public static DirectoryChange Of(JsonNode? directory, DirectoryFilter? filter)
    {
        var known = directory as JsonObject;
        return new(known, filter is null ? known : Wanted(known, filter));
    }

    public void Write(TwoWayPatch patch, string path)
    {
        patch.Forward.Test(path, before);
        if (!IsAny)
        {
            patch.Back.Test(path, before);
        }
        else if (before is null || after is null)
        {
            patch.Forward.Put(path, after);
            TestAfter(patch, path);
            patch.Back.Put(path, before);
        }
        else
        {
            TestAfter(patch, path);
            WriteMembers(patch, path);
        }
    }

    private void WriteMembers(TwoWayPatch patch, string path)
    {
        foreach (var member in Members.Where(member => !Same(before?[member], after?[member])))
        {
            patch.Forward.Put($"{path}/{member}", after?[member]);
            patch.Back.Put($"{path}/{member}", before?[member]);
        }
    }

    private void TestAfter(TwoWayPatch patch, string path)
    {
        if (after is null)
        {
            patch.Back.Test(path, null);
            return;
        }

        foreach (var member in Members)
        {
            patch.Back.Test($"{path}/{member}", after[member]);
        }
    }

    private static JsonObject? Wanted(JsonObject? known, DirectoryFilter filter)
    {
        var wanted = (JsonObject?)known?.DeepClone() ?? [];
        Set(wanted, "include", string.IsNullOrEmpty(filter.Include) ? null : filter.Include);
        Set(wanted, "exclude", string.IsNullOrEmpty(filter.Exclude) ? null : filter.Exclude);
        Set(wanted, "recurse", filter.Recurse ? true : null);
        return wanted.All(member => member is { Key: "jsonnet", Value: JsonObject { Count: 0 } }) ? null : wanted;
    }

    private static void Set(JsonObject wanted, string member, JsonNode? value)
    {
        if (value is null)
        {
            wanted.Remove(member);
        }
        else
        {
            wanted[member] = value;
        }
    }

    // An absent member and its zero value mean the same.
    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(WithoutZero(one), WithoutZero(other));

    private static JsonNode? WithoutZero(JsonNode? node) => node?.ToJsonString() is "false" or "\"\"" ? null : node;
}
