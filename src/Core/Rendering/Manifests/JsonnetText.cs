using System.Text;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>The characters of a Jsonnet file, read once from the start.</summary>
internal sealed class JsonnetText(string text)
{
    private int at;

    /// <summary>A string that is not closed, or one with escapes, which are not read.</summary>
    public bool Failed { get; private set; }

    public bool AtEnd => Peek() == '\0' && at >= text.Length;

    public void Skip() => at++;

    public string ReadString()
    {
        var quote = text[at++];
        var value = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            Failed |= text[at] == '\\';
            value.Append(text[at]);
        }

        Failed |= at >= text.Length;
        at++;
        return value.ToString();
    }

    public string TakeWord()
    {
        Peek();
        var start = at = Math.Min(at, text.Length);
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-' or '+'))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>The next character that is neither white space nor comment; NUL at the end.</summary>
    public char Peek()
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
