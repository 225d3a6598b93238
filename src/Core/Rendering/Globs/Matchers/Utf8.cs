using System.Text;

namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>UTF-8 as Go reads it: an invalid byte is the replacement character of width one.</summary>
internal static class Utf8
{
    private const int Replacement = 0xFFFD;

    /// <returns>The first character and its width in bytes; the replacement character and 0 at the end.</returns>
    public static (int Rune, int Width) First(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return (Replacement, 0);
        }

        return Rune.DecodeFromUtf8(text, out var rune, out var width) == System.Buffers.OperationStatus.Done
            ? (rune.Value, width)
            : (Replacement, 1);
    }

    /// <summary>Width of a character when written, which for an invalid byte is not the width that was read.</summary>
    public static int WrittenWidth(int rune) => new Rune(rune).Utf8SequenceLength;

    public static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (; !text.IsEmpty; count++)
        {
            text = text[First(text).Width..];
        }

        return count;
    }

    /// <summary>The byte index of every character, in order.</summary>
    public static List<int> Starts(ReadOnlySpan<byte> text, int offset = 0)
    {
        var starts = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i += First(text[i..]).Width)
        {
            starts.Add(offset + i);
        }

        return starts;
    }

    /// <summary>The byte index behind every character, in order.</summary>
    public static List<int> Ends(ReadOnlySpan<byte> text, int offset = 0)
    {
        var ends = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (rune, width) = First(text[i..]);
            ends.Add(offset + i + WrittenWidth(rune));
            i += width;
        }

        return ends;
    }
}
