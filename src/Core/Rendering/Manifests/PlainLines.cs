namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>The lines of a text that say something, one after the other, with their indentation.</summary>
internal sealed class PlainLines
{
    private readonly List<(int Indent, string Text, int Number)> lines = [];
    private int at;

    private PlainLines()
    {
    }

    public bool AtEnd => at >= lines.Count;

    /// <summary>1-based.</summary>
    public int Number => lines[at].Number;

    public int Indent => lines[at].Indent;

    /// <summary>Without its indentation.</summary>
    public string Text => lines[at].Text;

    /// <summary>An entry of a list.</summary>
    public bool IsItem => !AtEnd && Text.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>What stands before the first colon that ends a key; null when the line has none.</summary>
    public string? Key => Text.IndexOf(':') is > 0 and var colon && (colon + 1 == Text.Length || Text[colon + 1] == ' ') ? Text[..colon] : null;

    /// <summary>Null when a line has another character than printable ASCII, or ends in a space.</summary>
    public static PlainLines? Of(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('\n', '~') || text.AsSpan().ContainsAnyInRange('\v', '\u001f'))
        {
            return null;
        }

        var found = new PlainLines();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var content = line.TrimStart(' ');
            number++;
            if (line.EndsWith(' '))
            {
                return null;
            }

            if (!content.IsEmpty && content[0] != '#' && !(number == 1 && line is "---"))
            {
                found.lines.Add((line.Length - content.Length, content.ToString(), number));
            }
        }

        return found;
    }

    public void Next() => at++;

    /// <summary>The entry of a list without its mark: what follows stands two columns further in.</summary>
    public void EnterItem() => lines[at] = (Indent + 2, Text[2..], Number);
}
