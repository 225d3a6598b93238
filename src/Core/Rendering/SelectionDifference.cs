using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>What two selections of one source have that the other has not. Kind and name tell objects of one application apart: a manifest need not name its namespace.</summary>
/// <param name="Added">Objects that only the second has.</param>
/// <param name="Changed">Objects that both have, with other content.</param>
/// <param name="Removed">Objects that only the first has.</param>
public sealed record SelectionDifference(EquatableList<ResourceKey> Added, EquatableList<ResourceKey> Changed, EquatableList<ResourceKey> Removed)
{
    public static readonly SelectionDifference None = new([], [], []);

    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <param name="from">Null: nothing is selected there.</param>
    /// <param name="to">Null: nothing is selected there.</param>
    public static SelectionDifference Of(Selection? from, Selection? to)
    {
        var before = Objects(from);
        var after = Objects(to);
        return new(
            Keys(after, o => !before.ContainsKey(Identity(o))),
            Keys(after, o => before.TryGetValue(Identity(o), out var other) && other.Json != o.Json),
            Keys(before, o => !after.ContainsKey(Identity(o))));
    }

    private static Dictionary<(string, string, string), ManifestObject> Objects(Selection? selection) =>
        (selection?.Objects.Items ?? []).GroupBy(Identity).ToDictionary(group => group.Key, group => group.First());

    private static EquatableList<ResourceKey> Keys(Dictionary<(string, string, string), ManifestObject> objects, Func<ManifestObject, bool> wanted) =>
        objects.Values.Where(wanted).Select(o => o.Key).Order().ToEquatableList();

    private static (string, string, string) Identity(ManifestObject o) => (o.Key.Group, o.Key.Kind, o.Key.Name);
}
