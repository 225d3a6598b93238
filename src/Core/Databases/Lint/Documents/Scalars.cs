using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Databases.Lint.Documents;

/// <summary>Writes text as a YAML scalar that is read as that text.</summary>
public static class Scalars
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(":#{}[],&*?|>!%@`\"'\\\r\n\t");

    private static readonly System.Buffers.SearchValues<char> Breaking = System.Buffers.SearchValues.Create("#{}[],&*?|>!%@`\"'\\\r\n\t");

    /// <summary>Plain where that is read as a string, else in double quotes.</summary>
    public static string String(string text) => IsPlain(text) && YamlScalar.Resolve(text)?.GetValueKind() == System.Text.Json.JsonValueKind.String ? text : Quoted(text);

    /// <summary>In double quotes, which both YAML and JSON read.</summary>
    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";

    /// <summary>In the style of what stood there: with its quotes, or plain.</summary>
    internal static string Like(LintNode old, string text) => old.Source.Text[old.Start] switch
    {
        '"' => Quoted(text),
        '\'' => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ when old.Kind == LintNodeKind.String => String(text),
        _ => text,
    };

    private static bool IsPlain(string text) =>
        text.Length > 0 && text[0] is not ('-' or ' ') && text[^1] != ' ' && (!text.AsSpan().ContainsAny(Special) || IsHarmless(text));

    // A colon or a slash inside a word is plain: registry/name:tag.
    private static bool IsHarmless(string text) =>
        char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAny(Breaking) && !text.Contains(": ", StringComparison.Ordinal) && text[^1] != ':';
}
