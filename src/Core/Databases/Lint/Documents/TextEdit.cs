using System.Text;

namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>One change of a file's text.</summary>
/// <param name="Start">Offset in the text as it is.</param>
/// <param name="Length">How many characters go; 0: text is only added.</param>
/// <param name="Replacement">What comes instead; empty: nothing.</param>
public readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    /// <summary>The text after all edits; they do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text);
        foreach (var edit in edits.OrderByDescending(e => e.Start).ThenByDescending(e => e.Length))
        {
            result.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Replacement);
        }

        return result.ToString();
    }
}
