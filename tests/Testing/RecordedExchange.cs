using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Testing;

/// <summary>One recorded request with its reply.</summary>
/// <param name="Path">Path and query as asked.</param>
/// <param name="Status">Null when no answer came; the body then says so.</param>
/// <param name="Body">The reply as text: JSON, or what was said instead.</param>
public sealed record RecordedExchange(string Method, string Path, string? ContentType, string? RequestBody, int? Status, string Body)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public bool IsOk => Status is >= 200 and < 300;

    /// <summary>Reads one file of the recordings; null when it is not there.</summary>
    public static RecordedExchange? Load(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using var stream = File.OpenRead(file);
        var exchange = JsonNode.Parse(stream)!;
        var request = exchange["request"]!;
        var response = exchange["response"]!;
        return new(
            Text(request["method"]),
            Text(request["path"]),
            (string?)request["contentType"],
            request["body"] is { } sent ? Text(sent) : null,
            (int?)response["status"],
            Text(response["body"]))
        {
            Headers = response["headers"]?.AsObject().ToDictionary(header => header.Key, header => Text(header.Value)) ?? [],
        };
    }

    /// <summary>The reply as JSON.</summary>
    public JsonDocument Json() => JsonDocument.Parse(Body, new JsonDocumentOptions { MaxDepth = 256 });

    /// <summary>Why there is no value in the reply.</summary>
    public Refusal Refusal() => Status is { } status
        ? Core.Sources.ArgoCd.Decoding.Refusal.Of(status, Body)
        : new(null, Body.StartsWith("no answer", StringComparison.Ordinal) ? $"{Body}: nothing reconciles this application" : Body);

    private static string Text(JsonNode? node) =>
        node is null ? "" : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
}
