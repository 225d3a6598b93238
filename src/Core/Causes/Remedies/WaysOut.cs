using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Reverts;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Remedies for live objects that the tracked revision does not select, safest first, each with what it would delete.</summary>
internal static class WaysOut
{
    public static IEnumerable<Remedy> Of(Facts facts, SourceFacts source)
    {
        foreach (var way in source.WaysOut)
        {
            yield return Describe(facts, source.Source, way, Inventory.WithoutFile(facts, source, way));
        }

        foreach (var warning in PruneWarning.Of(facts))
        {
            yield return warning;
        }
    }

    private static Remedy Describe(Facts facts, ApplicationSource present, WayOut way, IReadOnlyList<ResourceKey>? without)
    {
        var deleted = without?.Where(k => !facts.IsProtected(k)).ToList();
        var stays = without is null ? [] : without.Where(facts.IsProtected).ToList();
        var tracked = present.EffectiveRevision;
        var conflicts = way.Conflicts.Count > 0;
        var safety = conflicts || deleted is null ? RemedySafety.NeedsCare : deleted.Count == 0 ? RemedySafety.Safe : RemedySafety.Dangerous;
        return new Remedy(
            safety == RemedySafety.Dangerous ? $"Not enough: {Lower(Text(facts, present, way))}" : Text(facts, present, way),
            conflicts ? $"The merge conflicts in {Words.Names(way.Conflicts.Items)}: nothing about it is proven." : $"{Effect(facts, way, deleted)}{(stays.Count == 0 ? "" : $" {PruneWords.Protected(stays)}.")}",
            safety,
            Proven: !conflicts && deleted is not null,
            Action: way is { Kind: WayOutKind.PointAt } or { Kind: WayOutKind.ChangeFilter, Declared: null } && safety == RemedySafety.Safe ? "patch-source" : null,
            Parameters: Parameters(facts, present, way),
            Link: new EvidenceLink(way.Source.RepoUrl, tracked, CompareWith: way.Kind == WayOutKind.ChangeFilter ? null : way.Branch)) { Preview = way.Scenario };
    }

    private static string Text(Facts facts, ApplicationSource present, WayOut way) => way.Kind switch
    {
        WayOutKind.ChangeFilter when way.Declared is not null => $"Sync {facts.Parent.ValueIfKnown?.Name}: its Git declares {Filter(way.Source.Directory)}, then sync this one.",
        WayOutKind.ChangeFilter => $"Set the filter{WhichSource.Of(facts, present)} back to {Filter(way.Source.Directory)}, under which it was deployed.",
        WayOutKind.Merge when way.NewFilter => $"Merge {way.Branch} into {present.EffectiveRevision}, {AfterMerge(facts, way)}.",
        WayOutKind.Merge => $"Merge {way.Branch} into {present.EffectiveRevision}, then sync.",
        _ when way.NewFilter => $"Point {WhichSource.Name(facts, present)} at {way.Branch} and its filter ({Filter(way.Source.Directory)}) for a while.",
        _ => $"Point {WhichSource.Name(facts, present)} at {way.Branch} with the present filter for a while.",
    };

    private static string AfterMerge(Facts facts, WayOut way) => way.Declared is not null && facts.Parent.ValueIfKnown is { } parent
        ? $"then sync {parent.Name} (it brings the new filter), then this one"
        : $"set the filter to {Filter(way.Source.Directory)}, then sync";

    public static string Filter(DirectoryOptions? directory) => (directory?.Include, directory?.Exclude) switch
    {
        (null or "", null or "") => directory?.Recurse is true ? "recurse, no include" : "no include",
        (null or "", var exclude) => $"exclude: {Words.Cap(exclude, 200)}",
        (var include, _) => $"include: {Words.Cap(include, 200)}",
    };

    private static string Effect(Facts facts, WayOut way, IReadOnlyList<ResourceKey>? without)
    {
        var deleted = without?.Where(k => !facts.IsProtected(k)).ToList();
        var stays = without is null ? [] : without.Where(facts.IsProtected).ToList();
        var reverted = way is { Kind: WayOutKind.PointAt } or { Kind: WayOutKind.ChangeFilter, Declared: null } && facts.Parent.ValueIfKnown is { } parent ? $" {parent.Name} will put it back {RevertOracle.Words(parent.Application)}." : "";
        return deleted switch
        {
            null => "What it would delete could not be computed." + reverted,
            [] when way.Declared is not null => "Nothing of this application is deleted, also with prune." + reverted,
            [] => "Nothing is deleted, also with prune." + reverted,
            _ => $"{Words.Count(deleted.Count, "live object")} would still have no file: {DataObjects.Names(deleted)} stay at risk.",
        };
    }

    /// <summary>What the source would be: a pattern that is empty is taken away.</summary>
    private static EquatableList<KeyValuePair<string, string>> Parameters(Facts facts, ApplicationSource present, WayOut way) => way.Kind == WayOutKind.Merge
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
