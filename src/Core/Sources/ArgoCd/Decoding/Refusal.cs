using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Why Argo CD did not give what was asked: the status and its own words.</summary>
/// <param name="Status">The HTTP status; null when no answer came.</param>
/// <param name="Words">Argo CD's message, cleaned of secrets; or what happened on the way.</param>
public sealed record Refusal(int? Status, string Words)
{
    /// <summary>Reads an answer's body: the envelope's message, or its plain text.</summary>
    public static Refusal Of(int status, string? body) => new(status, UntrustedText.ForDisplay(MessageOf(body)) is { Length: > 0 } words ? words : $"HTTP {status}");

    /// <summary>The reading that stands for it: a refusal, an absence and a failure are different things.</summary>
    public Reading<T> ToReading<T>(string source, DateTimeOffset at) => this switch
    {
        { Status: 403 } => Reading.Forbidden<T>(source, at, $"Argo CD does not let this token see it: {Words}"),
        { Status: 404 } when Words.Contains(".argoproj.io", StringComparison.Ordinal) => Reading.Absent<T>(source, at, $"Argo CD says: {Words}"),
        { Status: 401 } => Reading.Failed<T>(source, at, $"Argo CD does not accept the token: {Words}"),
        { Status: null } => Reading.Failed<T>(source, at, Words),
        _ => Reading.Failed<T>(source, at, $"Argo CD says: {Words}"),
    };

    private static string MessageOf(string? body)
    {
        if (string.IsNullOrWhiteSpace(body) || body[0] != '{')
        {
            return body?.Trim() ?? "";
        }

        try
        {
            using var document = JsonDocument.Parse(body, ApplicationReader.Options);
            var fields = DetailReader.Root(document.RootElement);
            return fields.Text("message") is { Length: > 0 } message ? message : fields.Text("error");
        }
        catch (JsonException)
        {
            return body.Trim();
        }
    }
}
