using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Remedies for live objects that the tracked revision does not select, safest first, each with what it would delete.</summary>
internal static class WaysOut
{
    public static IEnumerable<Remedy> Of(Facts facts, SourceFacts source)
    {
        foreach (var way in source.WaysOut.Items.Concat(source.FurtherWays.Items.Where(w => !IsNamed(w))))
        {
            yield return Describe(facts, source, way, Counterfactual.Of(facts, source, way));
        }

        foreach (var warning in PruneWarning.Of(facts))
        {
            yield return warning;
        }
    }

    /// <summary>Remedies for a source that cannot be rendered, computed; a revert stands with the rule that names its commit.</summary>
    public static IEnumerable<Remedy> Further(Facts facts, SourceFacts? source) => source is null ? []
        : source.FurtherWays.Items.Where(w => !w.IsPlainRevert).Select(w => Describe(facts, source, w, Counterfactual.Of(facts, source, w)));

    /// <summary>Ways that only two commits taken back together, or a merge and a revert, make; for rules that name each commit alone.</summary>
    public static IEnumerable<Remedy> Pairs(Facts facts, SourceFacts source) =>
        source.FurtherWays.Items.Where(w => w.AlsoReverted is not null).Select(w => Describe(facts, source, w, Counterfactual.Of(facts, source, w)));

    /// <summary>The same remedy with what a revert of its commit was found to come to.</summary>
    public static Remedy Reverting(this Remedy remedy, Facts facts, SourceFacts? source, string commit) =>
        source?.FurtherWays.Items.FirstOrDefault(w => w is { IsPlainRevert: true } && w.Commit == commit) is { } way
            ? remedy.By(Counterfactual.Of(facts, source, way), way)
            : remedy with { Unproven = "files that it changed were changed again since, or could not be read" };

    // An edit of the filter and a plain revert are remedies of their own: FilterEdit, RemovalRemedies.
    private static bool IsNamed(WayOut way) => way is { Kind: WayOutKind.ChangeFilter, Made: true } or { IsPlainRevert: true };

    private static Remedy Describe(Facts facts, SourceFacts source, WayOut way, Judgement judged)
    {
        var present = source.Source;
        var safety = judged.Proof switch { null or { Live: null } => RemedySafety.NeedsCare, { Pruned.Count: 0 } => RemedySafety.Safe, _ => RemedySafety.Dangerous };
        var text = WayWords.Text(facts, present, way);
        return new Remedy(
            safety == RemedySafety.Dangerous ? $"Not enough: {Lower(text)}" : text,
            way.Conflicts.Count > 0 ? $"The merge conflicts in {Words.Names(way.Conflicts.Items)}: nothing about it is proven." : Effect(facts, way, judged.Proof),
            safety,
            Action: way is { Kind: WayOutKind.PointAt } or { Kind: WayOutKind.ChangeFilter, Declared: null } && safety == RemedySafety.Safe ? "patch-source" : null,
            Parameters: Parameters(facts, present, way),
            Commands: Reverted(way) is { Length: > 0 } commits ? [new CopyableCommand("Revert", $"git revert {commits}", "shell")] : [],
            Link: new EvidenceLink(way.Source.RepoUrl, present.EffectiveRevision, CompareWith: way.Kind is WayOutKind.Merge or WayOutKind.PointAt ? way.Branch : null)).By(judged, way);
    }

    private static string Reverted(WayOut way) => string.Join(' ', new[] { way.Kind == WayOutKind.Revert ? way.Commit : null, way.AlsoReverted }.OfType<string>());

    /// <summary><c> with the present filter</c>; nothing where there is none.</summary>
    public static string PresentFilter(DirectoryOptions? directory) =>
        directory is { Recurse: true } or { Include.Length: > 0 } or { Exclude.Length: > 0 } ? " with the present filter" : "";

    /// <summary>The filter in words.</summary>
    public static string Filter(DirectoryOptions? directory) => (directory?.Include, directory?.Exclude) switch
    {
        (null or "", null or "") => directory?.Recurse is true ? "recurse, no include" : "no include",
        (null or "", var exclude) => $"exclude: {Words.Cap(exclude, 200)}",
        (var include, _) => $"include: {Words.Cap(include, 200)}",
    };

    public static string Effect(Facts facts, WayOut way, Proof? proof)
    {
        var reverted = way is { Kind: WayOutKind.PointAt } or { Kind: WayOutKind.ChangeFilter, Declared: null } && facts.Parent.ValueIfKnown is { } parent ? $" {parent.Name} will put it back {RevertOracle.Words(parent.Application)}." : "";
        var stays = proof is { Protected.Count: > 0 } ? $" {PruneWords.Protected([.. proof.Protected])}." : "";
        return proof switch
        {
            null => "What it would delete could not be computed." + reverted,
            { Live: null } => "Argo CD renders again. What a prune would delete is not known, because what lives is not: look at What if before a sync." + reverted,
            { Pruned.Count: 0 } => $"Nothing{(way.Declared is null ? "" : " of this application")} is deleted, also with prune.{reverted}{stays}",
            _ => $"{Words.Count(proof.Pruned.Count, "live object")} would still have no file: {DataObjects.Names([.. proof.Pruned])} {(proof.Pruned.Count == 1 ? "stays" : "stay")} at risk.{stays}",
        };
    }

    /// <summary>What the source would be: a pattern that is empty is taken away.</summary>
    private static EquatableList<KeyValuePair<string, string>> Parameters(Facts facts, ApplicationSource present, WayOut way) => way.Kind is not (WayOutKind.PointAt or WayOutKind.ChangeFilter)
        ? []
        :
        [
            .. WhichSource.Parameter(facts, present),
            KeyValuePair.Create("targetRevision", way.Branch),
            .. way.NewFilter
                ? [
                    KeyValuePair.Create("include", way.Source.Directory?.Include ?? ""),
                    KeyValuePair.Create("exclude", way.Source.Directory?.Exclude ?? ""),
                    KeyValuePair.Create("recurse", way.Source.Directory?.Recurse is true ? "true" : "false"),
                ]
                : Array.Empty<KeyValuePair<string, string>>(),
        ];

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
