using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>The edit of the filter, of the folder or of the file that would let Argo CD take it.</summary>
internal static class FilterEdit
{
    public static Remedy Of(Facts facts, IReadOnlyList<Attribution> found)
    {
        var source = found[0].Source!;
        var step = (found[0].Verdict ?? FilterWords.DroppedOnBranch(facts, found[0]))?.Step;
        var files = found.Select(a => a.File!).Distinct().ToList();
        var place = facts.Parent.ValueIfKnown?.Declared is { } declared ? $" in {declared.File} ({Words.Repository(declared.RepoUrl)})" : " in the Application's spec";
        var taken = (found[0].Branch ?? source.Tracked.ValueIfKnown)?.Selection?.Files.Items.Where(f => f.IsTaken).Select(f => f.Path) ?? [];
        var wider = FilterPattern.Wider(source.Source.Directory?.Include ?? "", taken, files);
        var remedy = new Remedy(Text(step, wider, files, $"{WhichSource.Of(facts, source.Source)}{place}"), "The sync after it was not computed: look at What if with the new filter first.", RemedySafety.NeedsCare, Commands: Commands(facts, source.Source, step, wider));
        return Way(source, step, wider) is { } way ? Computed(facts, remedy, way, Counterfactual.Of(facts, source, way)) : remedy;
    }

    /// <summary>The same edit, where it was tried.</summary>
    private static WayOut? Way(SourceFacts source, SelectionStep? step, string? wider) => source.FurtherWays.Items.FirstOrDefault(w => w is { Kind: WayOutKind.ChangeFilter, Made: true }
        && (step switch { SelectionStep.Include => wider is not null && w.Source.Directory?.Include == wider, SelectionStep.Recurse => w.Source.Directory is { Recurse: true } && source.Source.Directory is not { Recurse: true }, _ => false }));

    private static Remedy Computed(Facts facts, Remedy remedy, WayOut way, Judgement judged) => remedy.By(judged, way) with
    {
        Effect = WaysOut.Effect(facts, way with { Declared = facts.Parent.ValueIfKnown?.Declared }, judged.Proof),
        Safety = judged.Holds ? RemedySafety.Safe : RemedySafety.NeedsCare,
    };

    private static string Text(SelectionStep? step, string? wider, List<string> files, string place) => step switch
    {
        SelectionStep.Include when wider is not null => $"Widen the include pattern{place} to {wider}.",
        SelectionStep.Include => $"Widen the include pattern{place} so that it takes {Words.Names(files)}.",
        SelectionStep.Exclude => $"Narrow the exclude pattern{place} so that it leaves {Words.Names(files)}.",
        SelectionStep.Recurse => $"Set directory.recurse: true{place}, or move {Words.Names(files)} up.",
        SelectionStep.SkipMarker => $"Take +argocd:skip-file-rendering out of {Words.Names(files)}.",
        SelectionStep.Extension => $"Rename {Words.Names(files)} to end in .yaml.",
        _ => $"Correct {Words.Names(files)} so that Argo CD finds its object.",
    };

    private static EquatableList<CopyableCommand> Commands(Facts facts, ApplicationSource source, SelectionStep? step, string? wider) => step switch
    {
        SelectionStep.Include when wider is not null => [WhichSource.Patch(facts, source, "include", wider, $"'{wider.Replace("'", "''")}'")],
        SelectionStep.Recurse => [WhichSource.Patch(facts, source, "recurse", true, "true")],
        _ => [],
    };
}
