using System.Text.RegularExpressions;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A window is a text: <c>01:00-05:00</c> for every day, <c>Sat:01:00-05:00</c> for one.
/// Found: <c>spec.maintenanceWindows</c> that is no list, or an item of it that is written otherwise (<c>everyday:</c>, a mapping, spaces around the hyphen).
/// Fix: a text of that form.
/// </summary>
public sealed partial class Pg24() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG24", LintSeverity.Error, "a maintenance window that is not taken", "The API server refuses the cluster, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) => manifest.Spec.At("maintenanceWindows") switch
    {
        { IsSequence: true } windows => windows.Children.Where(window => window.Kind != LintNodeKind.String || !Form.IsMatch(window.Text)).Select(window => Describe(manifest, window, Valid(window))),
        null or { Kind: LintNodeKind.Null } => [],
        var other => [Describe(manifest, other, Valid(other) is { } window ? $"[{window}]" : null)],
    };

    private LintFinding Describe(LintManifest manifest, LintNode window, string? valid) => Wrong(
        manifest,
        window,
        $"{manifest} has {(window.IsScalar ? $"the window {window.Text}" : $"{Words.TypeOf(window)} as a window")}, which has not the form 01:00-05:00 or Sat:01:00-05:00.",
        $"Write {valid ?? "01:00-05:00"}.",
        valid is null ? [] : Edits.Inline(window, valid));

    // The times are there, behind a word or in a mapping: everyday: 03:00 - 04:00
    private static string? Valid(LintNode window)
    {
        var text = string.Join(':', window.All().Where(node => node.IsScalar).SelectMany(node => new[] { node.Key, node.Text }).OfType<string>());
        var found = Times.Match(text);
        return found.Success ? $"{found.Groups["day"].Value}{found.Groups["from"].Value}-{found.Groups["to"].Value}" : null;
    }

    [GeneratedRegex(@"^ *((Mon|Tue|Wed|Thu|Fri|Sat|Sun):)?(2[0-3]|[01]?\d):[0-5]?\d-(2[0-3]|[01]?\d):[0-5]?\d *\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"(?<day>(Mon|Tue|Wed|Thu|Fri|Sat|Sun):)?\s*\b(?<from>(2[0-3]|[01]?\d):[0-5]\d)\s*-\s*(?<to>(2[0-3]|[01]?\d):[0-5]\d)\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Times { get; }
}
