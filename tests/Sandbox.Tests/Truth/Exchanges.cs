using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Repeats recorded requests and keeps what is answered otherwise.</summary>
/// <param name="root">The folder that the file names are below.</param>
internal sealed class Exchanges(string root)
{
    /// <summary>Differences as <c>file path: ours | recorded</c>.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>How many values were compared.</summary>
    public int Compared { get; private set; }

    public async Task RepeatAsync(string file, HttpClient client)
    {
        var recorded = Read(file);
        var request = recorded["request"]!;
        if (recorded["response"]?["status"] is null)
        {
            // No answer came.
            return;
        }

        var (status, body) = await client.SendAsync((string)request["method"]!, (string)request["path"]!, request["body"]?.ToJsonString(), (string?)request["contentType"] ?? "application/json");
        Keep(file, Parse(body), (int)recorded["response"]!["status"]!, status, recorded["response"]!["body"]);
    }

    public Task RepeatIfRecordedAsync(string file, HttpClient client) => File.Exists(Path.Combine(root, file + ".json")) ? RepeatAsync(file, client) : Task.CompletedTask;

    public JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(root, file + ".json")))!;

    // Refusals of routes are plain text.
    private static JsonNode? Parse(string body) => body.StartsWith('{') ? JsonNode.Parse(body) : JsonValue.Create(body);

    private void Keep(string file, JsonNode? ours, int recordedStatus, int status, JsonNode? recorded)
    {
        var isList = (ours as JsonObject)?["items"] is JsonArray && (recorded as JsonObject)?["items"] is JsonArray && file.EndsWith("/events", StringComparison.Ordinal);
        var (mine, theirs) = isList ? (Flat.OfEvents(ours), Flat.OfEvents(recorded)) : (Flat.Of(ours), Flat.Of(recorded));
        (mine["status"], theirs["status"]) = ($"{status}", $"{recordedStatus}");
        foreach (var path in mine.Keys.Union(theirs.Keys).Order(StringComparer.Ordinal))
        {
            Compared++;
            var (left, right) = (mine.GetValueOrDefault(path, "absent"), theirs.GetValueOrDefault(path, "absent"));
            if (left != right)
            {
                Differences.Add($"{file} {path}: {left} | {right}");
            }
        }
    }
}
