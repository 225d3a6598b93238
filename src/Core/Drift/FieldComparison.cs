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

    private void CompareObjects(string path, JsonElement live, JsonElement wanted)
    {
        var names = live.EnumerateObject().Concat(wanted.EnumerateObject()).Select(p => p.Name).Distinct().Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Compare($"{path}/{FieldPath.Escape(name)}", Member(live, name), Member(wanted, name));
        }
    }

    private void CompareLists(string path, JsonElement live, JsonElement wanted)
    {
        for (var i = 0; i < live.GetArrayLength(); i++)
        {
            Compare($"{path}/{i}", live[i], wanted[i]);
        }
    }

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : null;

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
