using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Schemas;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A field that the schema of Application does not have is dropped: what it was to do does not happen.
/// Found: a field that the definition lacks, of the cluster, else in the files, else of Argo CD 3.5.
/// Fix: take it out; health checks belong into argocd-cm.
/// </summary>
public sealed class X08() : ManifestRule(LintKinds.Application)
{
    public override LintDescription Description { get; } = new("X08", LintSeverity.Warning, "a field that Application does not have", "It has no effect, and an app-of-apps is OutOfSync for ever.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) => UnknownFields.Of(manifest, set) switch
    {
        { IsKnown: true, Value: var unknown } => unknown.Fields.Select(field => Wrong(manifest, field, $"{manifest} sets {field.Path}, which {unknown.Schema} does not have.", $"Take {field.Path} out.", Edits.Remove(field))),
        { Why: var why } => [Unknown(manifest, $"which fields the kind has: {why}")],
    };
}
