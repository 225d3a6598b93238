using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Reads Jsonnet that is only data: objects with bare keys, strings in either quote, comments, trailing commas.</summary>
internal sealed class JsonnetLiteral(string text)
{
    private readonly ManifestLimits limits = new();
    private int at;
    private bool failed;

    /// <returns>False when it is anything but data.</returns>
    public bool TryRead(out JsonNode? root)
    {
        root = ReadValue(0);
        return !failed && Peek() == '\0' && at >= text.Length;
    }

    private JsonNode? ReadValue(int depth)
    {
        ManifestLimits.RequireDepth(depth);
        limits.CountNodes(1);
        return Peek() switch
        {
            '{' => ReadObject(depth),
            '[' => ReadArray(depth),
            '"' or '\'' => JsonValue.Create(ReadString()),
            _ => ReadWord(),
        };
    }

    private JsonObject ReadObject(int depth)
    {
        var mapping = new JsonObject();
        for (at++; !failed && Peek() != '}'; SkipComma('}'))
        {
            var key = Peek() is '"' or '\'' ? ReadString() : TakeWord();
            failed |= key.Length == 0 || mapping.ContainsKey(key) || Peek() != ':';
            at++;
            failed |= Peek() == ':';
            if (!failed)
            {
                mapping[key] = ReadValue(depth + 1);
            }
        }

        at++;
        return mapping;
    }

    private JsonArray ReadArray(int depth)
    {
        var array = new JsonArray();
        for (at++; !failed && Peek() != ']'; SkipComma(']'))
        {
            array.Add(ReadValue(depth + 1));
        }

        at++;
        return array;
    }

    private JsonValue? ReadWord()
    {
        var word = TakeWord();
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return long.TryParse(word, out var whole) ? JsonValue.Create(whole) : JsonValue.Create(number);
        }

        failed |= word is not ("true" or "false" or "null");
        return word == "null" ? null : JsonValue.Create(word == "true");
    }

    private string ReadString()
    {
        var quote = text[at++];
        var value = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            failed |= text[at] == '\\';
            value.Append(text[at]);
        }

        failed |= at >= text.Length;
        at++;
        return value.ToString();
    }

    private string TakeWord()
    {
        Peek();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-' or '+'))
        {
            at++;
        }

        return text[start..at];
    }

    private void SkipComma(char close)
    {
        if (Peek() == ',')
        {
            at++;
        }
        else
        {
            failed |= Peek() != close;
        }
    }

    /// <summary>The next character that is neither white space nor comment; NUL at the end.</summary>
    private char Peek()
    {
        for (; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            if (rest[0] == '#' || rest.StartsWith("//", StringComparison.Ordinal))
            {
                at = rest.IndexOf('\n') is >= 0 and var end ? at + end : text.Length - 1;
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                at = rest.IndexOf("*/", StringComparison.Ordinal) is >= 0 and var end ? at + end + 1 : text.Length - 1;
            }
            else if (!char.IsWhiteSpace(rest[0]))
            {
                return rest[0];
            }
        }

        return '\0';
    }
}
