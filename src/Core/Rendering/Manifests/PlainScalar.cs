using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Scalars on one line that can be read without a parser.</summary>
internal static class PlainScalar
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./-";

    private static readonly SearchValues<char> InName = SearchValues.Create(Letters);
    private static readonly SearchValues<char> InPlain = SearchValues.Create(Letters + " :@%+=,");
    private static readonly SearchValues<char> InQuotes = SearchValues.Create(Letters + " :@%+=,#*&!|>{}[]?`~^$();<");

    /// <summary>A key that stands for itself: <c>on</c> would be a truth value.</summary>
    public static bool IsName(string key) => IsWord(key) && YamlScalar.Resolve(key) is JsonValue value && value.GetValueKind() == JsonValueKind.String;

    /// <summary>Not plain: something that only the parser can tell.</summary>
    public static (bool IsPlain, JsonNode? Value) Read(string text)
    {
        if (text is ['"', .., '"'] or ['\'', .., '\''] && text.Length >= 2)
        {
            return !text.AsSpan()[1..^1].ContainsAnyExcept(InQuotes) ? (true, JsonValue.Create(text[1..^1])) : default;
        }

        return IsStart(text) && !text.AsSpan().ContainsAnyExcept(InPlain) && !text.Contains(": ", StringComparison.Ordinal) && text[^1] is not (':' or ' ')
            ? (true, YamlScalar.Resolve(text))
            : default;
    }

    /// <summary><c>{name: a, namespace: b}</c> of words alone; null when it is none.</summary>
    public static JsonObject? ReadFlow(string text)
    {
        if (text is not ['{', .., '}'])
        {
            return null;
        }

        var mapping = new JsonObject();
        foreach (var entry in text.Length == 2 ? [] : text[1..^1].Split(", "))
        {
            if (entry.Split(": ") is not [var key, var value] || !IsName(key) || !IsWord(value) || !mapping.TryAdd(key, YamlScalar.Resolve(value)))
            {
                return null;
            }
        }

        return mapping;
    }

    private static bool IsWord(string text) => text.Length is > 0 and < 128 && !text.AsSpan().ContainsAnyExcept(InName) && text[0] is not '-' and not '.';

    private static bool IsStart(string text) => text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '/' or '_');
}
