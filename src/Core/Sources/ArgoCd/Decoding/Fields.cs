using System.Text.Json;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>
/// One JSON object read field by field. Absent and null give the empty value; a wrong type gives the empty value too
/// and notes the field's path, so that one bad field costs that field and nothing else. Never throws.
/// </summary>
internal readonly partial struct Fields(JsonElement element, string path, UnreadableFields unreadable)
{
    /// <summary>Longer texts are cut: what Argo CD says is shown, not stored without end.</summary>
    public const int LongestText = 8192;

    private const int LongestObject = 4 << 20;

    public JsonElement Element => element;

    public bool Exists => element.ValueKind == JsonValueKind.Object;

    public static Fields Of(JsonElement element, string path, UnreadableFields unreadable)
    {
        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
        {
            unreadable.Add(path, "");
        }

        return new(element, path, unreadable);
    }

    public bool Has(string name) => TryGet(name, out _);

    public string Text(string name) => TextOrNull(name) ?? "";

    public string? TextOrNull(string name) => TryGet(name, JsonValueKind.String, out var value) ? Cut(name, value) : null;

    /// <summary>A text that hardly any other field repeats (a name, an id): it does not push the repeated ones out of the pool.</summary>
    public string OwnText(string name)
    {
        if (!TryGet(name, JsonValueKind.String, out var value))
        {
            return "";
        }

        return StringPool.Unescaped(value) is { Length: <= LongestText } text ? text : Unreadable<string>(name) ?? "";
    }

    /// <summary>A text that would lose its meaning when cut (an object as JSON); null when absent or longer than any Kubernetes object.</summary>
    public string? WholeText(string name)
    {
        if (!TryGet(name, JsonValueKind.String, out var value))
        {
            return null;
        }

        return StringPool.Shared.Share(value) is { Length: <= LongestObject } text ? text : Unreadable<string?>(name);
    }

    public bool Flag(string name) => FlagOrNull(name) ?? false;

    public bool? FlagOrNull(string name)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => Unreadable<bool?>(name),
        };
    }

    public long Number(string name) => NumberOrNull(name) ?? 0;

    public long? NumberOrNull(string name)
    {
        if (!TryGet(name, JsonValueKind.Number, out var value))
        {
            return null;
        }

        return value.TryGetInt64(out var number) ? number : Unreadable<long?>(name);
    }

    public int? IntOrNull(string name) => NumberOrNull(name) is { } number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;

    public DateTimeOffset? Time(string name)
    {
        if (!TryGet(name, JsonValueKind.String, out var value))
        {
            return null;
        }

        return Moment.TryRead(value, out var time) ? time : Unreadable<DateTimeOffset?>(name);
    }

    /// <summary>An inner object; reads as empty when it is absent.</summary>
    public Fields Object(string name) => new(
        TryGet(name, JsonValueKind.Object, out var value) ? value : default,
        path.Length == 0 ? name : $"{path}.{name}",
        unreadable);

    /// <summary>A text that stands for one of a few words; another word reads as <paramref name="other"/> and is noted.</summary>
    public T Word<T>(string name, T absent, T other)
        where T : struct, Enum
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            return absent;
        }

        if (char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, out var word))
        {
            return word;
        }

        unreadable.Add(path, name);
        return other;
    }

    private static bool Is(JsonElement value, JsonValueKind kind) => value.ValueKind == kind;

    private bool TryGet(string name, JsonValueKind kind, out JsonElement value)
    {
        if (!TryGet(name, out value))
        {
            return false;
        }

        if (Is(value, kind))
        {
            return true;
        }

        unreadable.Add(path, name);
        return false;
    }

    private bool TryGet(string name, out JsonElement value)
    {
        value = default;
        try
        {
            return Exists && element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
        }
        catch (InvalidOperationException)
        {
            // A member's name that is no valid text makes the look-up throw.
            unreadable.Add(path, name);
            return false;
        }
    }

    private string? Cut(string name, JsonElement value)
    {
        var text = StringPool.Shared.Share(value);
        if (text is null)
        {
            unreadable.Add(path, name);
        }

        return text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
    }

    private T? Unreadable<T>(string name)
    {
        unreadable.Add(path, name);
        return default;
    }
}
