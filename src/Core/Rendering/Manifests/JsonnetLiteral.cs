using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Reads Jsonnet that is only data: objects with bare keys, strings in either quote, comments, trailing commas.</summary>
internal sealed class JsonnetLiteral(string source)
{
    private readonly JsonnetText text = new(source);
    private readonly ManifestLimits limits = new();
    private bool failed;

    /// <returns>False when it is anything but data.</returns>
    public bool TryRead(out JsonNode? root)
    {
        root = ReadValue(0);
        return !failed && !text.Failed && text.AtEnd;
    }

    private JsonNode? ReadValue(int depth)
    {
        ManifestLimits.RequireDepth(depth);
        limits.CountNodes(1);
        return text.Peek() switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' or '\'' => JsonValue.Create(text.ReadString()),
            _ => ReadWord(),
        };
    }

    private JsonObject ReadObject(int depth)
    {
        var mapping = new JsonObject();
        for (text.Skip(); !failed && !text.Failed && text.Peek() != '}'; SkipComma('}'))
        {
            var key = text.Peek() is '"' or '\'' ? text.ReadString() : text.TakeWord();
            failed |= key.Length == 0 || mapping.ContainsKey(key) || text.Peek() != ':';
            text.Skip();
            failed |= text.Peek() == ':';
            if (!failed && !text.Failed)
            {
                mapping[key] = ReadValue(depth + 1);
            }
        }

        text.Skip();
        return mapping;
    }

    private JsonArray ReadArray(int depth)
    {
        var array = new JsonArray();
        for (text.Skip(); !failed && !text.Failed && text.Peek() != ']'; SkipComma(']'))
        {
            array.Add(ReadValue(depth + 1));
        }

        text.Skip();
        return array;
    }

    private JsonValue? ReadWord()
    {
        var word = text.TakeWord();
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return long.TryParse(word, out var whole) ? JsonValue.Create(whole) : JsonValue.Create(number);
        }

        failed |= word is not ("true" or "false" or "null");
        return word == "null" ? null : JsonValue.Create(word == "true");
    }

    private void SkipComma(char close)
    {
        if (text.Peek() == ',')
        {
            text.Skip();
        }
        else
        {
            failed |= text.Peek() != close;
        }
    }
}
