using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>JSON with keys in order and no white space: equal objects have equal texts.</summary>
public static class CanonicalJson
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 256 };
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    /// <summary>Reads an object as deep as any that Kubernetes holds; null when the text is no JSON.</summary>
    public static JsonNode? Parse(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), ReaderOptions);
            reader.Read();
            return JsonTree.Read(ref reader);
        }
        catch (Exception error) when (error is JsonException or ManifestLimitException)
        {
            return null;
        }
    }

    public static string Write(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, node);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in mapping.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                WriteNumber(writer, value);
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }

    // 1.0 and 1 are the same number to Kubernetes.
    private static void WriteNumber(Utf8JsonWriter writer, JsonValue value)
    {
        if (value.TryGetValue<long>(out var whole))
        {
            writer.WriteNumberValue(whole);
        }
        else if (value.TryGetValue<ulong>(out var large))
        {
            writer.WriteNumberValue(large);
        }
        else
        {
            writer.WriteNumberValue(value.GetValue<double>());
        }
    }
}
