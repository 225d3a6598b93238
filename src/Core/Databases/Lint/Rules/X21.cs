using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Argo CD does not compare <c>status</c> anyway, and a whole <c>spec</c> that is not compared can be anything: real differences are hidden.
/// Found: <c>/status</c>, <c>/spec</c>, <c>/metadata</c> (or the same as a jq path) in <c>ignoreDifferences</c>; <c>/spec/replicas</c> of a Deployment where no
/// HorizontalPodAutoscaler is in the files that the Application takes.
/// Fix: take it out, or name the one field.
/// </summary>
public sealed class X21() : ManifestRule(LintKinds.Application)
{
    private static readonly string[] TooWide = ["/spec", "/metadata", "/", ".spec", ".metadata", "."];
    private static readonly string[] Needless = ["/status", ".status"];

    public override LintDescription Description { get; } = new("X21", LintSeverity.Warning, "differences are ignored that need not or should not be", "Real differences are hidden, or the file says something that has no effect.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from entry in manifest.Spec.At("ignoreDifferences").Items()
        from path in entry.At("jsonPointers").Items().Concat(entry.At("jqPathExpressions").Items())
        let why = Why(path.Text, entry, manifest, set)
        where why is not null
        select Wrong(manifest, path, $"{manifest.Name} ignores {path.Text} of {entry.Scalar("kind")}, {why}.", $"Take {path.Text} out.", Without(path, entry));

    private static string? Why(string path, LintNode entry, LintManifest manifest, LintSet set) =>
        Needless.Contains(path) ? "which Argo CD does not compare anyway"
        : TooWide.Contains(path) ? "which hides every difference in it"
        : path is "/spec/replicas" or ".spec.replicas" && entry.Scalar("kind") == "Deployment" && !set.Manifests.Any(other => other.Kind is "HorizontalPodAutoscaler" or "ScaledObject") && ApplicationSources.Of(manifest).Any(source => ApplicationSources.IsOfOperator(manifest, source))
            ? "and nothing scales it"
            : null;

    // An entry that ignores nothing more goes as a whole.
    private static EquatableList<TextEdit> Without(LintNode path, LintNode entry) =>
        entry.At("jsonPointers").Items().Concat(entry.At("jqPathExpressions").Items()).Count() == 1 && entry.At("managedFieldsManagers") is null ? Edits.Remove(entry) : Edits.Remove(path);
}
