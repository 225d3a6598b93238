using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The application as it is after the press: its spec as read, with the fields that change.</summary>
internal static class SpecAfter
{
    /// <summary>Null when the spec was not read, or when the application has several sources.</summary>
    public static (ApplicationSource Source, SyncPolicy Policy)? Of(GuardFacts facts)
    {
        if (facts.Facts.Application.ValueIfKnown is not { } fresh)
        {
            return null;
        }

        try
        {
            var root = new JsonObject { ["spec"] = JsonNode.Parse(fresh.Spec) };
            foreach (var change in facts.Draft.Trail.Changes)
            {
                Set(root, change.Path.Split('/').AsSpan(1), change.After);
            }

            return DeclaredApplications.Read(root.ToJsonString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static void Set(JsonNode node, ReadOnlySpan<string> path, string? json)
    {
        var name = path[0].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        if (node is JsonArray items)
        {
            Item(items, name, path, json);
        }
        else if (path.Length == 1)
        {
            Member(node.AsObject(), name, json);
        }
        else
        {
            Set(node.AsObject()[name] ?? Add(node.AsObject(), name), path[1..], json);
        }
    }

    // Fields of one of several sources: the list stays as long as it is.
    private static void Item(JsonArray items, string name, ReadOnlySpan<string> path, string? json)
    {
        if (path.Length > 1 && int.TryParse(name, out var index) && index < items.Count && items[index] is { } item)
        {
            Set(item, path[1..], json);
        }
    }

    private static void Member(JsonObject parent, string name, string? json)
    {
        if (json is null)
        {
            parent.Remove(name);
        }
        else
        {
            parent[name] = JsonNode.Parse(json);
        }
    }

    private static JsonObject Add(JsonObject parent, string name)
    {
        var added = new JsonObject();
        parent[name] = added;
        return added;
    }
}
