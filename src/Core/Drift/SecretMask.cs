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

        return (isSecret && IsPayload(segments[0])) || segments.Any(SecretWords.IsSecretName) || IsNamedBeside(segments[^1], parent) || IsFlagsValue(segments[^1], parent);
    }

    /// <summary>True when the value of a map's member must be hidden as a whole.</summary>
    internal bool HidesMember(JsonElement map, string name) => (isSecret && IsPayload(name)) || SecretWords.IsSecretName(name) || IsNamedBeside(name, map);

    /// <summary>True when an item of a list must be hidden: the value that follows a flag, <c>["--password", "…"]</c>.</summary>
    /// <param name="before">The item before it; null for the first.</param>
    internal static bool HidesAfter(JsonElement? before) => before is { ValueKind: JsonValueKind.String } flag && SecretWords.IsSecretFlag(flag.GetString()!);

    /// <summary>Each item of a list with the one before it.</summary>
    internal static IEnumerable<(JsonElement Item, JsonElement? Before)> WithBefore(JsonElement list)
    {
        JsonElement? before = null;
        foreach (var item in list.EnumerateArray())
        {
            yield return (item, before);
            before = item;
        }
    }

    /// <summary>True when a value must be hidden for what it looks like.</summary>
    internal static bool HidesValue(JsonElement value) => value.ValueKind == JsonValueKind.String && SecretWords.LooksSecret(value.GetString()!);

    /// <summary>True where the keys of a hidden map are names and may be seen: <c>data</c> of a Secret.</summary>
    internal bool ShowsKeys(string pointer) => isSecret && pointer is "/data" or "/stringData";

    /// <summary>True when anything in the value would be hidden.</summary>
    internal bool Holds(JsonElement value, bool hide) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        _ when hide => true,
        JsonValueKind.Object => value.EnumerateObject().Any(m => Holds(m.Value, HidesMember(value, m.Name))),
        JsonValueKind.Array => WithBefore(value).Any(item => Holds(item.Item, HidesAfter(item.Before))),
        _ => HidesValue(value),
    };

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
                foreach (var (item, before) in WithBefore(element))
                {
                    Write(writer, item, HidesAfter(before));
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
            Write(writer, member.Value, HidesMember(map, member.Name));
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonElement element, bool hide)
    {
        if (hide || HidesValue(element))
        {
            writer.WriteStringValue(Hidden);
            return;
        }

        element.WriteTo(writer);
    }

    private static bool IsPayload(string name) => name is "data" or "stringData";

    private static bool IsFlagsValue(string segment, JsonElement? parent) =>
        parent is { ValueKind: JsonValueKind.Array } list && int.TryParse(segment, out var index) && index > 0 && index < list.GetArrayLength() && HidesAfter(list[index - 1]);

    /// <summary>Environment variables and Helm parameters: the secret's name stands beside the value.</summary>
    private static bool IsNamedBeside(string name, JsonElement? map) =>
        name == LastApplied
        || (name is "value" && map is { ValueKind: JsonValueKind.Object } pair && pair.TryGetProperty("name", out var named)
            && named.ValueKind == JsonValueKind.String && SecretWords.IsSecretName(named.GetString()!));
}
