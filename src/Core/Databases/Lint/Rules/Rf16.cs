using System.Text.RegularExpressions;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator copies the labels of a RedisFailover to everything that it makes. Where Argo CD marks its objects by a label, it then takes those children
/// for its own and wants to prune them; and labels of <c>app.kubernetes.io</c> overwrite those by which the operator's selectors find pods.
/// Found: no <c>spec.labelWhitelist</c>, and a label <c>app.kubernetes.io/…</c> on the RedisFailover, or Argo CD tracks by label.
/// Fix: a <c>labelWhitelist</c> (regular expressions) of those that may be copied. It changes labels of pods, so these are replaced once.
/// </summary>
public sealed class Rf16() : ManifestRule(LintKinds.RedisFailover)
{
    private const string Standard = "app.kubernetes.io/";

    public override LintDescription Description { get; } = new("RF16", LintSeverity.Warning, "all labels are copied to the children", "Argo CD may want to prune what the operator made, or selectors change under running pods.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "labelWhitelist") is { IsSequence: true, Children.Count: > 0 })
        {
            return [];
        }

        var labels = manifest.At("metadata", "labels").Entries().ToList();
        if (labels.Find(label => label.Key!.StartsWith(Standard, StringComparison.Ordinal)) is { } label)
        {
            return [Found(manifest, label, $"{manifest} has the label {label.Key}, which its operator copies to all that it makes.", labels)];
        }

        var tracking = set.Facts.TrackingMethod;
        return tracking switch
        {
            { IsKnown: true, Value: "label" } => [Found(manifest, manifest.Spec ?? manifest.Root, $"Argo CD tracks by label, and the operator copies the labels of {manifest} to all that it makes.", labels)],
            { IsKnown: true } => [],
            _ => [Unknown(manifest, $"whether Argo CD tracks by label: {tracking.Why}")],
        };
    }

    private LintFinding Found(LintManifest manifest, LintNode at, string what, List<LintNode> labels) =>
        Wrong(manifest, at, what, "Name the labels that may be copied in spec.labelWhitelist.", Whitelist(manifest, labels));

    private static EquatableList<TextEdit> Whitelist(LintManifest manifest, List<LintNode> labels)
    {
        var own = labels.Select(label => label.Key!).Where(key => !key.StartsWith(Standard, StringComparison.Ordinal)).Select(key => Scalars.Quoted($"^{Regex.Escape(key)}$"));
        var list = $"[{string.Join(", ", own.DefaultIfEmpty("\"^$\""))}]";
        return manifest.At("spec", "labelWhitelist") is { } present ? Edits.Inline(present, list) : Edits.Add(manifest.Spec, ["labelWhitelist"], list);
    }
}
