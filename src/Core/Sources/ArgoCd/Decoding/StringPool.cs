using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Gives one string for equal texts: repository addresses, branches, kinds and namespaces repeat in every application. Bounded and thread-safe.</summary>
public sealed class StringPool(int size = StringPool.DefaultSize)
{
    /// <summary>Slots; a power of two.</summary>
    public const int DefaultSize = 1 << 15;

    private const int LongestShared = 200;

    private readonly string?[] slots = new string?[size];

    /// <summary>The one of the process: all instances share their words.</summary>
    public static StringPool Shared { get; } = new();

    public string Share(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestShared)
        {
            return text.Length == 0 ? "" : text.ToString();
        }

        var first = string.GetHashCode(text, StringComparison.Ordinal) & (size - 1);
        return Find(first, text) ?? Find(first ^ 1, text) ?? Keep(first, text);
    }

    /// <summary>The text of a JSON string, without allocating when it is known. Null when the bytes are no valid text.</summary>
    internal string? Share(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        if (raw.Length > LongestShared || raw.Contains((byte)'\\'))
        {
            return Unescaped(text);
        }

        Span<char> chars = stackalloc char[LongestShared];
        return Utf8.ToUtf16(raw, chars, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
            ? Share(chars[..written])
            : null;
    }

    /// <summary>The text as it is, not shared. Null when the bytes are no valid text.</summary>
    internal static string? Unescaped(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate or broken UTF-8: GetString says so this way.
            return null;
        }
    }

    private string? Find(int slot, ReadOnlySpan<char> text) =>
        slots[slot] is { } held && text.SequenceEqual(held) ? held : null;

    private string Keep(int first, ReadOnlySpan<char> text)
    {
        var made = text.ToString();
        slots[slots[first] is null ? first : first ^ 1] = made;
        return made;
    }
}
