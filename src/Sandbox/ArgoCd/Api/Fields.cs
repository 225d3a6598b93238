using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>The <c>fields</c> parameter: keeps only the named paths, through lists.</summary>
internal static class Fields
{
    private static readonly HashSet<string> OfList = [.. "metadata.name metadata.namespace metadata.annotations metadata.labels metadata.creationTimestamp metadata.deletionTimestamp spec spec.destination spec.project spec.source spec.sources spec.sourceHydrator spec.syncPolicy status.sourceHydrator status.summary status.health status.resources status.sync.status status.sync.revision status.operationState.startedAt status.operationState.finishedAt status.operationState.phase operation.sync".Split(' ')];

    public static JsonNode Keep(JsonNode body, string fields) => Pick(body, [.. fields.Split(',').Select(path => path.Split('.'))]) ?? new JsonObject();

    /// <summary>What the list knows of the asked paths; others are dropped without a word.</summary>
    public static JsonNode KeepInList(JsonNode item, string fields)
    {
        var known = fields.Split(',').Where(path => path.StartsWith("items.", StringComparison.Ordinal)).Select(path => path["items.".Length..]).Where(OfList.Contains);
        return Pick(item, [.. known.Select(path => path.Split('.'))]) ?? new JsonObject();
    }

    private static JsonNode? Pick(JsonNode? node, List<string[]> paths)
    {
        if (node is JsonArray list)
        {
            return Json.List(list.Select(item => Pick(item, paths)));
        }

        if (node is not JsonObject map || paths.Exists(path => path.Length == 0))
        {
            return node?.DeepClone();
        }

        var kept = new JsonObject();
        foreach (var group in paths.GroupBy(path => path[0], StringComparer.Ordinal))
        {
            if (map.ContainsKey(group.Key))
            {
                kept[group.Key] = Pick(map[group.Key], [.. group.Select(path => path[1..])]);
            }
        }

        return kept;
    }
}
