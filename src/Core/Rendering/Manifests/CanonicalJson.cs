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
    /// <summary>Bytes that a thread keeps for the next object.</summary>
    private const int MostKept = 256 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? kept;

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
        // One writer a thread: thousands of manifests are written one after the other.
        var (buffer, writer) = kept ??= Create();
        try
        {
            Write(writer, node);
            writer.Flush();
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        finally
        {
            kept = buffer.Capacity > MostKept ? null : kept;
            buffer.ResetWrittenCount();
            writer.Reset();
        }
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Create()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in InOrder(mapping))
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

    /// <summary>Most mappings are written in order already, or nearly.</summary>
    private static KeyValuePair<string, JsonNode?>[] InOrder(JsonObject mapping)
    {
        KeyValuePair<string, JsonNode?>[] pairs = [.. mapping];
        Array.Sort(pairs, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return pairs;
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
