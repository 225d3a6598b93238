using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>Runs the rules over a set.</summary>
public static class Linter
{
    /// <summary>Under this name stands what no rule could look at.</summary>
    public const string Unread = "unread";

    public static LintReport Run(LintSet set) => Run(set, LintRules.All);

    public static LintReport Run(LintSet set, IEnumerable<ILintRule> rules)
    {
        var files = set.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var results = rules.SelectMany(rule => rule.Check(set)).ToList();
        var unread = set.Files.Where(file => file.NotRead is not null).Select(file => new LintNotChecked(Unread, file.Path, 1, file.NotRead!));
        return new(
            results.OfType<LintFinding>().Select(finding => Whole(finding, files.GetValueOrDefault(finding.File), set)).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ToEquatableList(),
            results.OfType<LintNotChecked>().Concat(unread).Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Rule, StringComparer.Ordinal).ToEquatableList(),
            set.Files.Count,
            set.Manifests.Count);
    }

    private static LintFinding Whole(LintFinding finding, LintFile? file, LintSet set) => file is null ? finding : finding with
    {
        Applications = set.Applications.Where(application => application.TakeOf(file) == LintTake.Yes).Select(application => application.Name).ToEquatableList(),
        Fix = finding.Fix with { Diff = DiffOf(file, finding.Fix.Edits) },
    };

    // The lines around a change may be those of a Secret: then the sentence alone is shown.
    private static string? DiffOf(LintFile file, EquatableList<TextEdit> edits)
    {
        var diff = UnifiedDiff.Of(file.Path, file.Source.Text, TextEdit.Apply(file.Source.Text, edits));
        var secrets = file.Manifests.Where(manifest => manifest.Key.GroupKind == LintKinds.Secret).SelectMany(manifest => manifest.At("data").Entries().Concat(manifest.At("stringData").Entries()));
        return diff is not null && secrets.Any(secret => secret.Text.Length > 0 && diff.Contains(secret.Text, StringComparison.Ordinal)) ? null : diff;
    }
}
