namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>The text of one file, with its lines.</summary>
/// <param name="Path">From the root of what is looked at, <c>/</c>-separated.</param>
public sealed record LintText(string Path, string Text)
{
    /// <summary>Where the line that holds an offset begins.</summary>
    public int LineStart(int offset) => offset <= 0 ? 0 : Text.LastIndexOf('\n', Math.Min(offset, Text.Length) - 1) + 1;

    /// <summary>Where the line that holds an offset ends, before its line break.</summary>
    public int LineEnd(int offset)
    {
        var end = Text.IndexOf('\n', Math.Min(offset, Text.Length));
        return end < 0 ? Text.Length : end > offset && Text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Where the line after the one that holds an offset begins.</summary>
    public int NextLine(int offset) => Text.IndexOf('\n', Math.Min(offset, Text.Length)) is >= 0 and var end ? end + 1 : Text.Length;

    /// <summary>How far an offset stands from the beginning of its line.</summary>
    public int Column(int offset) => offset - LineStart(offset);

    /// <summary>Only spaces stand before it on its line.</summary>
    public bool BeginsLine(int offset) => Text.AsSpan(LineStart(offset), Column(offset)).TrimStart(' ').IsEmpty;

    public string LineBreak => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
