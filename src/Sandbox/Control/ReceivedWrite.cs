using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Control;

/// <summary>A request that was to change something, as it arrived.</summary>
/// <param name="Number">1 for the first since the start.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Body">The whole body; "" when there was none.</param>
/// <param name="Infos">The named texts that a sync carries in <c>infos</c>; empty for other writes.</param>
/// <param name="Status">The answer's status; null while there is none, and when the connection ended without one.</param>
public sealed record ReceivedWrite(long Number, FaultyApi Service, string Method, string Path, string Body, IReadOnlyDictionary<string, string> Infos, int? Status)
{
    internal JsonObject ToJson() => new()
    {
        ["number"] = Number,
        ["service"] = Service.ToString(),
        ["method"] = Method,
        ["path"] = Path,
        ["body"] = Body,
        ["infos"] = new JsonObject(Infos.Select(info => KeyValuePair.Create(info.Key, (JsonNode?)info.Value))),
        ["status"] = Status,
    };
}
