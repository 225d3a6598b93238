using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift;

/// <summary>Walks two JSON values side by side and collects the fields that differ.</summary>
internal sealed class FieldComparison(SecretMask mask, EquatableList<FieldManager> managers, JsonElement? liveRoot, JsonElement? wantedRoot)
{
    private readonly List<FieldDifference> fields = [];

    public EquatableList<FieldDifference> Fields => fields.ToEquatableList();

    public bool Truncated { get; private set; }

    public void Compare(string path, JsonElement? live, JsonElement? wanted)
    {
        if (Truncated || Same(live, wanted))
        {
            return;
        }

        if (live is { ValueKind: JsonValueKind.Object } left && wanted is { ValueKind: JsonValueKind.Object } right)
        {
            CompareObjects(path, left, right);
        }
        else if (live is { ValueKind: JsonValueKind.Array } first && wanted is { ValueKind: JsonValueKind.Array } second && first.GetArrayLength() == second.GetArrayLength())
        {
            CompareLists(path, first, second);
        }
        else
        {
            Add(path, live, wanted);
        }
    }

    private static bool Same(JsonElement? live, JsonElement? wanted) =>
        (live, wanted) switch
        {
            (null, null) => true,
            ({ } left, { } right) => JsonElement.DeepEquals(left, right),
            _ => false,
        };

    // An object may have tens of thousands of members: looking each up by name would read the whole object each time.
    private void CompareObjects(string path, JsonElement live, JsonElement wanted)
    {
        var (left, right) = (Members(live), Members(wanted));
        foreach (var name in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
        {
            Compare($"{path}/{FieldPath.Escape(name)}", Member(left, name), Member(right, name));
        }
    }

    private void CompareLists(string path, JsonElement live, JsonElement wanted)
    {
        foreach (var (index, (left, right)) in live.EnumerateArray().Zip(wanted.EnumerateArray()).Index())
        {
            Compare($"{path}/{index}", left, right);
        }
    }

    /// <summary>Of two equal names the last counts.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static JsonElement? Member(Dictionary<string, JsonElement> members, string name) => members.TryGetValue(name, out var value) ? value : null;

    private void Add(string path, JsonElement? live, JsonElement? wanted)
    {
        if (fields.Count == ResourceDrifts.MaxFields)
        {
            Truncated = true;
            return;
        }

        // What is beside the value on either side says what it is: an item may have another name there.
        var secret = mask.Hides(path, liveRoot) || mask.Hides(path, wantedRoot);
        var owner = liveRoot is { } root && live is not null ? FieldOwners.Of(managers, path, root) : null;
        fields.Add(new FieldDifference(path, mask.Text(live, secret), mask.Text(wanted, secret), owner));
    }
}
