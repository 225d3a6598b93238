using System.Text;

namespace DbDashboard.Core.Rendering.Globs;

/// <summary>Cuts a pattern into tokens. A NUL character ends the pattern, and the replacement character is an error: both as in the original.</summary>
internal sealed class GlobLexer(string pattern)
{
    private const int End = 0;
    private const int Replacement = 0xFFFD;

    private readonly int[] runes = [.. pattern.EnumerateRunes().Select(r => r.Value)];
    private readonly List<GlobToken> tokens = [];
    private int position;
    private int depth;
    private bool failed;

    /// <summary>All tokens; the last one is an error when the pattern is wrong.</summary>
    public IReadOnlyList<GlobToken> Read()
    {
        while (!failed && Peek() is not End and var rune)
        {
            ReadToken(rune);
        }

        return tokens;
    }

    private void ReadToken(int rune)
    {
        switch (rune)
        {
            case '{':
                Take(GlobTokenKind.Open);
                depth++;
                break;
            case ',' when depth > 0:
                Take(GlobTokenKind.Comma);
                break;
            case '}' when depth > 0:
                Take(GlobTokenKind.Close);
                depth--;
                break;
            case '[':
                position++;
                ReadClass();
                break;
            case '?':
                Take(GlobTokenKind.Single);
                break;
            case '*':
                ReadStars();
                break;
            default:
                AddText(depth > 0 ? "?*[{}," : "?*[{");
                break;
        }
    }

    private void ReadStars()
    {
        Take(GlobTokenKind.Any);
        if (Peek() == '*')
        {
            position++;
            tokens[^1] = new(GlobTokenKind.Super);
        }
    }

    private void AddText(string breakers)
    {
        var text = ReadText(breakers);
        if (text.Length > 0 && !failed)
        {
            tokens.Add(new(GlobTokenKind.Text, text));
        }
    }

    private void ReadClass()
    {
        var not = Peek() == '!';
        position += not ? 1 : 0;
        if (Peek() == End)
        {
            Fail("unexpected end of input");
        }
        else if (position + 1 < runes.Length && runes[position + 1] == '-')
        {
            ReadRange(not);
        }
        else
        {
            ReadList(not);
        }
    }

    private void ReadRange(bool not)
    {
        var low = runes[position];
        position += 2;
        var high = Peek();
        position++;
        if (high == End || Peek() != ']')
        {
            Fail(high == End ? "unexpected end of input" : "expected close range character");
        }
        else if (high < low)
        {
            Fail("the range's end is before its start");
        }
        else
        {
            Take(GlobTokenKind.Range, char.ConvertFromUtf32(low) + char.ConvertFromUtf32(high), not);
        }
    }

    private void ReadList(bool not)
    {
        var text = ReadText("]");
        if (Peek() == End)
        {
            Fail("unexpected end of input");
        }
        else if (text.Length == 0)
        {
            Fail("could not parse range");
        }
        else
        {
            Take(GlobTokenKind.List, text, not);
        }
    }

    private string ReadText(string breakers)
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

    private int Peek()
    {
        if (failed || position >= runes.Length)
        {
            return End;
        }

        if (runes[position] == Replacement)
        {
            Fail("could not read rune");
            return End;
        }

        return runes[position];
    }

    private void Take(GlobTokenKind kind, string text = "", bool not = false)
    {
        position++;
        tokens.Add(new(kind, text, not));
    }

    private void Fail(string why)
    {
        failed = true;
        tokens.Add(new(GlobTokenKind.Error, why));
    }
}
