using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DbDashboard.Sandbox.Tests.Story;
using DbDashboard.Testing;

namespace DbDashboard.Sandbox.Tests;

/// <summary>A recorded exchange with other names put in, sent to the sandbox and compared.</summary>
internal static partial class Recorded
{
    public static async Task AssertSameAsync(HttpClient client, string folder, string file, params (string Recorded, string Ours)[] names)
    {
        var text = await File.ReadAllTextAsync(Recordings.File(folder, file + ".json"), TestContext.Current.CancellationToken);
        text = names.Aggregate(text, (all, name) => all.Replace(name.Recorded, name.Ours, StringComparison.Ordinal));
        var exchange = JsonNode.Parse(text)!;
        var request = exchange["request"]!;
        var (status, body) = await client.SendAsync((string)request["method"]!, (string)request["path"]!, request["body"]?.ToJsonString(), (string?)request["contentType"] ?? ContentType(exchange));
        Assert.Equal((int)exchange["response"]!["status"]!, status);
        var expected = exchange["response"]!["body"]!;
        Assert.Equal(Plain(expected is JsonValue ? expected.ToString() : Json.Text(Json.Sorted(expected))), Plain(expected is JsonValue ? body : Json.Text(Json.Sorted(JsonNode.Parse(body)))));
    }

    // A DELETE has no body to write down, but the recorder named a type all the same, else it would have been refused.
    private static string? ContentType(JsonNode exchange) =>
        (string?)exchange["request"]!["method"] == "DELETE" && (int)exchange["response"]!["status"]! != 415 ? "application/json" : null;

    // Moments and versions are of the run.
    private static string Plain(string text) => Moment().Replace(Version().Replace(text, "\"resourceVersion\":\"\""), "<moment>");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Moment();

    [GeneratedRegex("\"resourceVersion\":\"[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();
}
