using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reduces metadata.managedFields to who wrote which path when.</summary>
internal static class ManagedFieldsReader
{
    private const int MostPaths = 2000;

    /// <summary>Deeper paths are cut here: nobody owns a field that deep, and the walk is recursive.</summary>
    private const int Deepest = 64;

    public static EquatableList<FieldManager> Read(Fields metadata) => metadata.List("managedFields", entry => new FieldManager(
        entry.Text("manager"),
        entry.Text("operation"),
        entry.Time("time"),
        entry.TextOrNull("subresource"),
        ReadPaths(entry.Object("fieldsV1").Element)));

    private static EquatableList<string> ReadPaths(JsonElement fields)
    {
        var paths = new List<string>();
        Walk(fields, "", paths, Deepest);
        return paths.ToEquatableList();
    }

    /// <summary>Only leaves: <c>{}</c>, or <c>{".":{}}</c> for an object that was written empty.</summary>
    private static void Walk(JsonElement fields, string path, List<string> paths, int depthLeft)
    {
        var isLeaf = true;
        foreach (var (name, value) in Members.Of(fields))
        {
            if (paths.Count >= MostPaths)
            {
                return;
            }

            if (name is not null and not "." && depthLeft > 0)
            {
                isLeaf = false;
                Walk(value, $"{path}/{Segment(name)}", paths, depthLeft - 1);
            }
        }

        if (isLeaf && path.Length > 0)
        {
            paths.Add(path);
        }
    }

    private static string Segment(string name) =>
        (name.StartsWith("f:", StringComparison.Ordinal) ? name[2..] : name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
