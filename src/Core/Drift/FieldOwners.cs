using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift;

/// <summary>Finds who wrote a field last, from managedFields.</summary>
public static class FieldOwners
{
    /// <summary>The manager whose path is nearest to the field: the field itself, else the deepest part above it, else the latest part under it.</summary>
    public static FieldManager? Of(EquatableList<FieldManager> managers, string pointer, JsonElement live)
    {
        var steps = Steps(pointer, live);
        var owned = managers.Items
            // kubectl scale and autoscalers write spec.replicas through the subresource scale; status is no declared field.
            .Where(m => m.Subresource is null or "" or "scale")
            .SelectMany(m => m.Paths.Items.Select(p => (Manager: m, Depth: Match(FieldPath.Segments(p), steps))))
            .Where(o => o.Depth != 0)
            .ToList();
        return owned
            .OrderByDescending(o => o.Depth > 0)
            .ThenByDescending(o => o.Depth)
            .ThenByDescending(o => o.Manager.At)
            .Select(o => o.Manager)
            .FirstOrDefault();
    }

    /// <summary>The matched length when the owned path is the field or above it; -1 when it lies under the field; 0 when it is elsewhere.</summary>
    private static int Match(string[] owned, List<(string Name, JsonElement? Item)> steps)
    {
        var common = Math.Min(owned.Length, steps.Count);
        for (var i = 0; i < common; i++)
        {
            if (!Matches(owned[i], steps[i]))
            {
                return 0;
            }
        }

        return owned.Length <= steps.Count ? owned.Length : -1;
    }

    private static List<(string Name, JsonElement? Item)> Steps(string pointer, JsonElement live)
    {
        var steps = new List<(string, JsonElement?)>();
        JsonElement? at = live;
        foreach (var segment in FieldPath.Segments(pointer))
        {
            var inList = at is { ValueKind: JsonValueKind.Array };
            at = FieldPath.Step(at, segment);
            steps.Add((segment, inList ? at : null));
        }

        return steps;
    }

    /// <summary>Kubernetes names list items by key (<c>k:{"name":"manager"}</c>), by value (<c>v:"x"</c>) or by index (<c>i:0</c>).</summary>
    private static bool Matches(string owned, (string Name, JsonElement? Item) step) => step.Item is not { } item
        ? owned == step.Name
        : owned == step.Name || owned == "i:" + step.Name || (owned.Length > 2 && owned[1] == ':' && IsItem(owned[0], owned[2..], item));

    private static bool IsItem(char how, string json, JsonElement item)
    {
        try
        {
            using var key = JsonDocument.Parse(json);
            return how == 'v' ? JsonElement.DeepEquals(key.RootElement, item) : how == 'k' && HasMembers(item, key.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasMembers(JsonElement item, JsonElement key) =>
        item.ValueKind == JsonValueKind.Object && key.ValueKind == JsonValueKind.Object
        && key.EnumerateObject().All(p => item.TryGetProperty(p.Name, out var value) && JsonElement.DeepEquals(value, p.Value));
}
