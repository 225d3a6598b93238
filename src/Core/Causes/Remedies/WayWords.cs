using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>A way out as an imperative sentence.</summary>
internal static class WayWords
{
    public static string Text(Facts facts, ApplicationSource present, WayOut way) => way.Kind switch
    {
        WayOutKind.ChangeFilter when way.Declared is not null => $"Sync {facts.Parent.ValueIfKnown?.Name}: its Git declares {WaysOut.Filter(way.Source.Directory)}, then sync this one.",
        WayOutKind.ChangeFilter when way.Made && way.Source.Directory?.Exclude is { Length: > 0 } exclude && exclude != present.Directory?.Exclude => $"Exclude the file that cannot be read: set the exclude pattern{WhichSource.Of(facts, present)} to {Words.Cap(exclude, 200)}.",
        WayOutKind.ChangeFilter when way.Made => $"Set the filter{WhichSource.Of(facts, present)} to {WaysOut.Filter(way.Source.Directory)}.",
        WayOutKind.ChangeFilter => $"Set the filter{WhichSource.Of(facts, present)} back to {WaysOut.Filter(way.Source.Directory)}, under which it was deployed.",
        WayOutKind.Revert when way.AlsoReverted is { } other => $"Revert {Words.Short(way.Commit)} and {Words.Short(other)}, then sync.",
        WayOutKind.Merge when way.AlsoReverted is { } other => $"Merge {way.Branch} into {present.EffectiveRevision}, revert {Words.Short(other)}, then sync.",
        WayOutKind.MovePath when way.NewFilter => $"Set the path{WhichSource.Of(facts, present)} to {Words.Cap(way.Source.Path, 200)} and its filter to {WaysOut.Filter(way.Source.Directory)}.",
        WayOutKind.Revert when way.NewFilter => $"Revert {Words.Short(way.Commit)}, set the filter to {WaysOut.Filter(way.Source.Directory)}, then sync.",
        WayOutKind.Revert => $"Revert {Words.Short(way.Commit)}, then sync.",
        WayOutKind.MovePath => $"Set the path{WhichSource.Of(facts, present)} to {Words.Cap(way.Source.Path, 200)}.",
        WayOutKind.Merge when way.NewFilter => $"Merge {way.Branch} into {present.EffectiveRevision}, {AfterMerge(facts, way)}.",
        WayOutKind.Merge => $"Merge {way.Branch} into {present.EffectiveRevision}, then sync.",
        _ when way is { NewFilter: true, Made: true } => $"Point {WhichSource.Name(facts, present)} at {Words.Short(way.Branch)} and set its filter to {WaysOut.Filter(way.Source.Directory)} for a while.",
        _ when way.NewFilter => $"Point {WhichSource.Name(facts, present)} at {Words.Short(way.Branch)} and its filter ({WaysOut.Filter(way.Source.Directory)}) for a while.",
        _ => $"Point {WhichSource.Name(facts, present)} at {Words.Short(way.Branch)}{(GitRef.IsCommitId(way.Branch) ? ", which was deployed before," : "")}{WaysOut.PresentFilter(way.Source.Directory)} for a while.",
    };

    private static string AfterMerge(Facts facts, WayOut way) => way.Declared is not null && facts.Parent.ValueIfKnown is { } parent
        ? $"then sync {parent.Name} (it brings the new filter), then this one"
        : $"set the filter to {WaysOut.Filter(way.Source.Directory)}, then sync";
}
