using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says what a source's filter does with files.</summary>
internal static class FilterWords
{
    /// <summary>Why a file is dropped, as a clause that follows "but".</summary>
    public static string Reason(FileVerdict verdict, ApplicationSource source, int files = 1) => verdict.Step switch
    {
        SelectionStep.Include when source.Directory?.Include is { Length: > 0 } => $"include: {Words.Cap(source.Directory?.Include ?? "", 200)} does not take {(files == 1 ? "it" : "them")}",
        SelectionStep.Exclude when source.Directory?.Exclude is { Length: > 0 } => $"exclude: {Words.Cap(source.Directory?.Exclude ?? "", 200)} drops {(files == 1 ? "it" : "them")}",
        SelectionStep.Recurse => $"recurse is off and {(files == 1 ? "it lies" : "they lie")} in a sub-directory",
        SelectionStep.Extension => "its name does not end in .yaml, .yml, .json or .jsonnet",
        SelectionStep.SkipMarker => "it contains +argocd:skip-file-rendering",
        SelectionStep.SilentlyIgnored => "Argo CD finds no object in it and says nothing",
        _ => Words.Cap(char.ToLowerInvariant(verdict.Why[0]) + verdict.Why[1..].TrimEnd('.'), 300),
    };

    /// <summary>The verdict on the file of an object on its branch, when the present filter drops it there.</summary>
    public static FileVerdict? DroppedOnBranch(Facts facts, Attribution found) =>
        Attributions.Find(facts, found.Branch?.Selection, found.Key) is { IsTaken: false } dropped ? dropped : null;

    /// <summary><c>include: agent-docs-*.yaml takes 3 of the 6 files of feature/x</c>.</summary>
    public static string Counts(RevisionFacts branch, ApplicationSource source)
    {
        var files = branch.Selection!.Files.Items.Where(f => f.IsTaken || (f.Objects.Count > 0 && f.Step is SelectionStep.Include)).ToList();
        var taken = files.Count(f => f.IsTaken);
        return files.Count > taken
            ? $"include: {Words.Cap(source.Directory?.Include ?? "", 200)} takes {taken} of the {files.Count} files of {branch.Name}"
            : $"{WaysOut.Filter(source.Directory)} does not take all files of {branch.Name}";
    }

    /// <summary>Where the filter is declared: in the parent's Git, now and on the branch that changes it.</summary>
    public static IEnumerable<Evidence> Declarations(Facts facts, SourceFacts source)
    {
        if (facts.Parent.ValueIfKnown?.Declared is { } declared)
        {
            yield return new Evidence($"The filter is declared in {declared.File}{Line(declared)}.", $"Git {Words.Repository(declared.RepoUrl)}", facts.Parent.At, new EvidenceLink(declared.RepoUrl, facts.Parent.ValueIfKnown.Application?.Source.EffectiveRevision ?? facts.Tracked(), declared.File, declared.FilterLine ?? declared.Line));
        }

        foreach (var way in source.WaysOut.Items.Where(w => w.Declared is not null).DistinctBy(w => w.Branch))
        {
            yield return new Evidence($"{way.Branch} declares {WaysOut.Filter(way.Declared!.Source.Directory)} in {way.Declared.File}{Line(way.Declared)}.", Cited.Git(way.Declared.RepoUrl, way.Branch, way.Commit), source.Branches.At, new EvidenceLink(way.Declared.RepoUrl, way.Commit, way.Declared.File, way.Declared.FilterLine ?? way.Declared.Line));
        }
    }

    /// <summary>What the branch makes of the filter; null when it does not say.</summary>
    public static string? Change(SourceFacts source, RevisionFacts branch) =>
        source.WaysOut.Items.FirstOrDefault(w => w.Branch == branch.Name && w is { NewFilter: true, Declared: not null }) is { Declared: { } declared }
            ? $"The branch changes it to {WaysOut.Filter(declared.Source.Directory)}, in {declared.File}{Line(declared)}"
            : null;

    /// <summary>The filter under which it was deployed, when that was another one.</summary>
    public static string? History(Facts facts, Attribution found) =>
        found.Source!.Deployed.Items.FirstOrDefault(d => Attributions.Find(facts, d.Selection, found.Key) is { IsTaken: true }) is { WithSource: { } source } && source.Directory != found.Source.Source.Directory
            ? $"It was deployed with another filter: {WaysOut.Filter(source.Directory)}"
            : null;

    private static string Line(DeclaredApplication declared) => declared.FilterLine is { } line ? $", line {line}" : "";
}
