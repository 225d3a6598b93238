namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>Cuts a YAML file into documents as Kubernetes' reader does: at lines that begin with <c>---</c> and hold nothing else but a comment.</summary>
internal static class YamlDocuments
{
    /// <returns>Each document's text with the number of lines before it.</returns>
    public static IEnumerable<(string Text, int LinesBefore)> Split(string text)
    {
        var (start, firstLine, line) = (0, 0, 0);
        for (var at = 0; at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var newline ? newline + 1 : text.Length;
            if (IsSeparator(text.AsSpan(at, end - at)) && at > start)
            {
                yield return (text[start..at], firstLine);
                (start, firstLine) = (at, line);
            }

            at = end;
        }

        if (start < text.Length)
        {
            yield return (text[start..], firstLine);
        }
    }

    private static bool IsSeparator(ReadOnlySpan<char> line) =>
        line.StartsWith("---", StringComparison.Ordinal) && line[3..].Trim() is var rest && (rest.IsEmpty || rest[0] == '#');
}
