using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// When an Application takes an object twice, the last one in the order of the files wins, and Argo CD says RepeatedResourceWarning.
/// Found: two manifests of the same group, kind, namespace and name in files that one Application takes.
/// Fix: take one of them out.
/// </summary>
public sealed class X02 : LintRule
{
    public override LintDescription Description { get; } = new("X02", LintSeverity.Error, "the same object twice in one Application", "One of them has no effect, and which one changes with the names of the files.");

    public override IEnumerable<LintResult> Check(LintSet set) => set.Applications
        .SelectMany(application => set.TakenBy(application).GroupBy(manifest => set.IdentityOf(manifest, application)).Where(group => group.Key.Name.Length > 0))
        .SelectMany(group => group.Skip(1).Select(again => (First: group.First(), Again: again)))
        .DistinctBy(pair => pair.Again)
        .Select(pair => Wrong(
            pair.Again,
            pair.Again.Root,
            $"{pair.Again} is declared in {pair.First.File.Path}, line {pair.First.Line}, and here again.",
            "Take one of the two out.",
            IsSame(pair.First, pair.Again) ? Edits.RemoveDocument(pair.Again.Root) : []));

    private static bool IsSame(LintManifest one, LintManifest other) => System.Text.Json.Nodes.JsonNode.DeepEquals(NodeJson.Of(one.Root), NodeJson.Of(other.Root));
}
