using System.Buffers;
using System.Text;
using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift;

/// <summary>
/// Hides values that may be secret. Argo CD masks core Secrets only; passwords also stand in ConfigMaps, custom resources,
/// environment variables and arguments. Neither the value nor its length is shown.
/// </summary>
public sealed class SecretMask(GroupKind kind)
{
    /// <summary>What stands in place of a hidden value.</summary>
    public const string Hidden = "(hidden)";

    /// <summary>Longer values are cut: nobody reads more, and a page must not freeze.</summary>
    public const int MaxText = 2_000;

    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool isSecret = kind is { Group: "", Kind: "Secret" };

    /// <summary>True when the field at <paramref name="pointer"/> must be hidden as a whole.</summary>
    public bool Hides(string pointer, JsonElement? root)
    {
        var segments = FieldPath.Segments(pointer);
        if (segments.Length == 0)
        {
            return false;
        }

        JsonElement? parent = root;
        foreach (var segment in segments[..^1])
        {
            parent = FieldPath.Step(parent, segment);
        }

        return (isSecret && segments[0] is "data" or "stringData") || segments.Any(SecretWords.IsSecretName) || HidesMember(segments[^1], parent);
    }

    /// <summary>The value as JSON text, with whatever in it may be secret hidden, cut at <see cref="MaxText"/>; null for no value.</summary>
    public string? Text(JsonElement? value, bool hide)
    {
        if (value is not { } element)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Relaxed.Encoder }))
        {
            Write(writer, element, hide);
        }

        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        return text.Length <= MaxText ? text : text[..MaxText] + "…";
    }

    private void Write(Utf8JsonWriter writer, JsonElement element, bool hide)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when !hide:
                WriteMap(writer, element);
                break;
            case JsonValueKind.Array when !hide:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item, hide: false);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Null:
                writer.WriteNullValue();
                break;
            default:
                WriteValue(writer, element, hide);
                break;
        }
    }

    private void WriteMap(Utf8JsonWriter writer, JsonElement map)
    {
        writer.WriteStartObject();
        foreach (var member in map.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            var data = isSecret && member.Name is "data" or "stringData";
            Write(writer, member.Value, data || SecretWords.IsSecretName(member.Name) || HidesMember(member.Name, map));
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonElement element, bool hide)
    {
        if (hide || (element.ValueKind == JsonValueKind.String && SecretWords.LooksSecret(element.GetString()!)))
        {
            writer.WriteStringValue(Hidden);
            return;
        }

        element.WriteTo(writer);
    }

    /// <summary>Environment variables and Helm parameters: the secret's name stands beside the value.</summary>
    private static bool HidesMember(string name, JsonElement? map) =>
        name == LastApplied
        || (name is "value" && map is { ValueKind: JsonValueKind.Object } pair && pair.TryGetProperty("name", out var named)
            && named.ValueKind == JsonValueKind.String && SecretWords.IsSecretName(named.GetString()!));
}
