using System.Text.Json;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>The API server answered with an error.</summary>
/// <param name="status">HTTP status, or the code of an ERROR event in a watch.</param>
public sealed class ApiRefusalException(int status, string message) : Exception(message)
{
    public const int BadRequest = 400;
    public const int Unauthorized = 401;
    public const int Forbidden = 403;
    public const int NotFound = 404;
    public const int Gone = 410;

    private const int LongestMessage = 500;

    public int Status => status;

    /// <summary>The server's own words out of a Status object; other text as it is, capped.</summary>
    public static ApiRefusalException Of(int status, string body) => new(status, Cap(Words(body)));

    /// <summary>Out of the object of an ERROR event.</summary>
    public static ApiRefusalException OfStatus(JsonElement status)
    {
        var isObject = status.ValueKind == JsonValueKind.Object;
        var code = isObject && status.TryGetProperty("code", out var number) && number.TryGetInt32(out var value) ? value : 500;
        return Of(code, status.GetRawText());
    }

    private static string Words(string body)
    {
        try
        {
            var json = JsonElement.Parse(body);
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("message", out var message) ? message.ToString() : body.Trim();
        }
        catch (JsonException)
        {
            return body.Trim();
        }
    }

    private static string Cap(string text) => text.Length > LongestMessage ? text[..LongestMessage] + "…" : text;
}
