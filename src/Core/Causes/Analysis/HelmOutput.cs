using System.Buffers;
using DbDashboard.Core.Causes.Recognition;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Reads the error output of Helm: which file of the chart it names. Plain searches: the text is untrusted.</summary>
public static class HelmOutput
{
    private const string Folder = "/templates/";

    private static readonly SearchValues<char> Before = SearchValues.Create(" \n\t\"'(");
    private static readonly SearchValues<char> After = SearchValues.Create(" \n\t\"'():,");

    // orders/templates/cm.yaml:4:18 … the first part is the chart's name, not a folder.
    /// <summary>The template, relative to the chart's folder, with the 1-based line; null when it names none.</summary>
    public static (string File, int? Line)? Template(string output)
    {
        var at = output.IndexOf(Folder, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var start = output.AsSpan(0, at).LastIndexOfAny(Before) + 1;
        var length = output.AsSpan(start).IndexOfAny(After);
        var path = length < 0 ? output[start..] : output[start..(start + length)];
        var chart = path.IndexOf('/', StringComparison.Ordinal);
        return chart <= 0 ? null : (path[(chart + 1)..], Line(output[(start + path.Length)..]));
    }

    /// <summary>The values file that does not exist, as Helm names it (from the repository's root); null for other failures.</summary>
    public static string? MissingFile(string output) =>
        output.StartsWith("open ", StringComparison.Ordinal) && Excerpt.Between(output, "open ", ": no such file or directory") is { Length: > 0 } file && !file.Contains('\n') ? file : null;

    private static int? Line(string rest) =>
        rest.StartsWith(':') && int.TryParse(rest[1..].Split(':', ')', ' ', '\n')[0], out var line) && line > 0 ? line : null;
}
