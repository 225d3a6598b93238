using System.Text;

namespace DbDashboard.Core.Rendering.Globs;

/// <summary>A pattern's characters, read once from the start. A NUL character ends the pattern, and the replacement character is an error: both as in the original.</summary>
internal sealed class GlobRunes(string pattern)
{
    public const int End = 0;

    private const int Replacement = 0xFFFD;

    private readonly int[] runes = [.. pattern.EnumerateRunes().Select(r => r.Value)];
    private int position;

    /// <summary>What is wrong with the pattern; null while nothing is. Nothing more is read then.</summary>
    public string? Error { get; private set; }

    public int Peek(int ahead = 0)
    {
        if (Error is not null || position + ahead >= runes.Length)
        {
            return End;
        }

        if (ahead == 0 && runes[position] == Replacement)
        {
            Fail("could not read rune");
            return End;
        }

        return runes[position + ahead];
    }

    public int Read()
    {
        var rune = Peek();
        position++;
        return rune;
    }

    public bool TrySkip(char expected)
    {
        var found = Peek() == expected;
        position += found ? 1 : 0;
        return found;
    }

    /// <summary>Text up to one of the breakers; a backslash takes the next character as it is.</summary>
    public string ReadText(string breakers)
    {
        var text = new StringBuilder();
        for (var escaped = false; Peek() is not End and var rune; position++)
        {
            if (!escaped && rune < 128 && breakers.Contains((char)rune))
            {
                break;
            }

            escaped = !escaped && rune == '\\';
            _ = escaped ? text : text.Append(char.ConvertFromUtf32(rune));
        }

        return text.ToString();
    }

    public void Fail(string why) => Error ??= why;
}
