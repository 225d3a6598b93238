using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Rendering;

/// <summary>Says what became of a file whose name is taken.</summary>
internal static class FileVerdicts
{
    private const int MaxNamed = 3;

    public static FileVerdict Of(string path, ParsedFile file)
    {
        var (step, why) = file switch
        {
            { Unknown: { } unknown } => (SelectionStep.Unknown, $"Whether Argo CD takes it is unknown: {unknown}."),
            { Error: { } error } => (SelectionStep.Error, $"Argo CD fails on it: {error}"),
            { Ignored: { } ignored } => (SelectionStep.SilentlyIgnored, $"Argo CD takes nothing from it and does not say so: {ignored}."),
            _ => (SelectionStep.Taken, Declares(file)),
        };
        return new(path, step, why, file.Objects) { IsBlank = file.IsBlank };
    }

    private static string Declares(ParsedFile file) => file.Objects.Count > MaxNamed
        ? $"It declares {file.Objects.Count} objects."
        : $"It declares {string.Join(", ", file.Objects.Items.Select(o => o.Key))}.";
}
