using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>What an application's filter takes of a branch that it does not take of the baseline, and the other way round.</summary>
internal sealed class PathObjects(SelectionReader selections)
{
    public async Task<RadarPath> AddAsync(RadarPath path, string baseline, string branch, CancellationToken cancellationToken)
    {
        var (source, name) = (path.Source, path.Application.Name);
        if (source is { Ref: { } reference, Path.Length: 0 })
        {
            return path with { IsFinal = true, Why = $"This source renders nothing itself: others take files of it as ${reference}, and which is not computed here." };
        }

        var before = await selections.ReadAsync(source.RepoUrl, baseline, source, name, cancellationToken);
        var after = await selections.ReadAsync(source.RepoUrl, branch, source, name, cancellationToken);
        path = path with { IsFinal = before.IsKnown && after.IsKnown, Dropped = Dropped(path, after.Value?.Selection) };
        var why = WhyUnknown(before, "the baseline") ?? WhyUnknown(after, "this branch");
        return why is not null
            ? path with { Why = why }
            : path with { Objects = SelectionDifference.Of(before.Value!.Selection, after.Value!.Selection) };
    }

    // A path that is not there selects nothing, which is told as objects that come or go.
    private static string? WhyUnknown(Reading<PathSelection> read, string where) => read switch
    {
        { HasValue: false } => read.Why ?? "The files were not read.",
        { Value.Selection: null } when IsMissing(read.Value) => null,
        { Value.Selection: null } => $"Argo CD fails on {where}: {read.Value.Error}",
        { Value.Selection.Type: not SourceType.Directory } => $"{read.Value.Selection.Type} renders this path: what comes out is not computed here.",
        { Value.Selection.Error: { } error } => $"Argo CD fails on {where}: {error}",
        { Value.Selection.Complete: false } => $"Not every file of {where} could be read.",
        _ => null,
    };

    private static bool IsMissing(PathSelection read) => read.Error?.EndsWith("app path does not exist", StringComparison.Ordinal) == true;

    private static EquatableList<FileVerdict> Dropped(RadarPath path, Selection? selection)
    {
        var folder = path.Directory.Length == 0 ? "" : path.Directory + "/";
        var changed = path.Files.Where(change => change.Kind != GitChangeKind.Deleted).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        return (selection?.Files.Items ?? [])
            .Where(file => file.Step is SelectionStep.Include or SelectionStep.Exclude or SelectionStep.Recurse or SelectionStep.SkipMarker or SelectionStep.SilentlyIgnored)
            .Where(file => FileFilter.IsManifestName(file.Path) && changed.Contains(folder + file.Path))
            .ToEquatableList();
    }
}
