using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Reads one JSON value as Go does: of two equal keys the last counts.</summary>
internal static class JsonTree
{
    /// <param name="reader">On the value's first token; afterwards on its last.</param>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="ManifestLimitException">A text in it is no Unicode.</exception>
    public static JsonNode? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => JsonValue.Create(Text(ref reader)),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        _ => null,
    };

    private static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var mapping = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Text(ref reader);
            reader.Read();
            mapping[key] = Read(ref reader);
        }

        return mapping;
    }

    private static JsonArray ReadArray(ref Utf8JsonReader reader)
    {
        var array = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            array.Add(Read(ref reader));
        }

        return array;
    }

    private static JsonValue ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return JsonValue.Create(whole);
        }

        if (reader.TryGetUInt64(out var large))
        {
            return JsonValue.Create(large);
        }

        return reader.TryGetDouble(out var number) && double.IsFinite(number) ? JsonValue.Create(number) : throw new JsonException("a number is out of range");
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ManifestLimitException("it holds text that is no Unicode");
        }
    }
}
