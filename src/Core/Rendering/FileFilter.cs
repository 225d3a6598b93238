using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Globs;

namespace DbDashboard.Core.Rendering;

/// <summary>Decides by name alone, in Argo CD's order: sub-directory, extension, exclude, include.</summary>
/// <param name="setBy">The override file that sets the patterns; null when the source itself does.</param>
public sealed class FileFilter(DirectoryOptions options, string? setBy = null)
{
    /// <summary>Steps that the patterns may take on all files of one directory together: a slow pattern ends as unknown, not in minutes.</summary>
    private const int Work = 10_000_000;

    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ".jsonnet"];

    private readonly Glob? exclude = string.IsNullOrEmpty(options.Exclude) ? null : Glob.Compile(options.Exclude);
    private readonly GlobWork work = new(Work);
    private readonly Glob? include = string.IsNullOrEmpty(options.Include) ? null : Glob.Compile(options.Include);

    /// <summary>True for names that Argo CD reads at all, whatever the patterns say.</summary>
    public static bool IsManifestName(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal));

    /// <param name="path">Relative to the source's path.</param>
    /// <returns>The step that takes the file out and a sentence; null when its name is taken.</returns>
    public (SelectionStep Step, string Why)? Refuses(string path)
    {
        var byName = RefusesByName(path);
        if (options.Recurse || !path.Contains('/'))
        {
            return byName;
        }

        var folder = $"It is in the sub-directory {SourcePath.Folder(path)}, and recurse is off.";
        return (SelectionStep.Recurse, byName is var (_, why) ? $"{folder} With recurse on it would not be taken either. {why}" : folder);
    }

    private (SelectionStep Step, string Why)? RefusesByName(string path)
    {
        if (!IsManifestName(path))
        {
            return (SelectionStep.Extension, "The name does not end in .yaml, .yml, .json or .jsonnet (in lower case).");
        }

        return RefusesByExclude(path) ?? RefusesByInclude(path);
    }

    private (SelectionStep Step, string Why)? RefusesByExclude(string path) => exclude?.Match(path, work) switch
    {
        GlobAnswer.Yes => (SelectionStep.Exclude, $"The exclude pattern {Named(exclude)} takes it out."),
        GlobAnswer.Unknown => (SelectionStep.Unknown, $"Whether the exclude pattern {Named(exclude)} takes it out is unknown: {exclude.WhyUnknown ?? "it needs too much work"}."),
        _ => null,
    };

    private (SelectionStep Step, string Why)? RefusesByInclude(string path) => include?.Match(path, work) switch
    {
        null or GlobAnswer.Yes => null,
        GlobAnswer.Unknown => (SelectionStep.Unknown, $"Whether the include pattern {Named(include)} takes it is unknown: {include.WhyUnknown ?? "it needs too much work"}."),
        _ when include.Error is not null => (SelectionStep.Include, $"The include pattern {Named(include)} is not valid ({include.Error}): it takes nothing, and Argo CD does not say so."),
        _ => (SelectionStep.Include, $"The include pattern {Named(include)} does not take it."),
    };

    private string Named(Glob pattern) => setBy is null ? pattern.Pattern : $"{pattern.Pattern} of {setBy}";
}
