using System.Text.Json;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>An Event has neither spec nor status: what it is about is held as the one, what it says as the other. And a Lease is renewed each few seconds.</summary>
internal static class HeldEvents
{
    private const int LongestMessage = 1024;

    public static (string Spec, string Status) Of(JsonElement item)
    {
        var about = item.TryGetProperty("involvedObject", out var named) ? named : default;
        var version = Text(about, "apiVersion");
        return (
            Write(("group", version.Contains('/', StringComparison.Ordinal) ? version.Split('/')[0] : ""), ("kind", Text(about, "kind")), ("name", Text(about, "name")), ("component", Component(item))),
            Write(("type", Text(item, "type")), ("reason", Text(item, "reason")), ("message", Cut(Text(item, "message"))), ("last", Last(item)), ("count", Count(item))));
    }

    /// <summary>Who holds it, and until which minute.</summary>
    public static string Lease(JsonElement item)
    {
        var spec = item.TryGetProperty("spec", out var found) ? found : default;
        var lasts = spec.ValueKind == JsonValueKind.Object && spec.TryGetProperty("leaseDurationSeconds", out var seconds) && seconds.ValueKind == JsonValueKind.Number ? seconds.GetRawText() : "";
        return Write(("holderIdentity", Text(spec, "holderIdentity")), ("leaseDurationSeconds", lasts), ("renewTime", HeldAnnotations.Minute(Text(spec, "renewTime"))));
    }

    /// <summary>Empty when it is not there or no text.</summary>
    public static string Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Component(JsonElement item) =>
        Text(item, "reportingComponent") is { Length: > 0 } reported ? reported : item.TryGetProperty("source", out var source) ? Text(source, "component") : "";

    /// <summary>When it was said last: of a series, once, or by the newer API.</summary>
    private static string Last(JsonElement item)
    {
        var series = item.TryGetProperty("series", out var of) ? Text(of, "lastObservedTime") : "";
        return new[] { series, Text(item, "lastTimestamp"), Text(item, "eventTime"), Text(item, "firstTimestamp") }.FirstOrDefault(time => time.Length > 0) ?? "";
    }

    private static string Count(JsonElement item)
    {
        var owner = item.TryGetProperty("series", out var series) && series.ValueKind == JsonValueKind.Object ? series : item;
        return owner.TryGetProperty("count", out var count) && count.ValueKind == JsonValueKind.Number ? count.GetRawText() : "1";
    }

    private static string Cut(string text) => text.Length > LongestMessage ? text[..LongestMessage] : text;

    private static string Write(params ReadOnlySpan<(string Name, string Value)> members)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in members)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
