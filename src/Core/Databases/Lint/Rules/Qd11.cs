using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A field that the schema of <c>QuestDB</c> does not have is dropped by the API server, so it has no effect, and Argo CD finds it
/// missing at every comparison; with ServerSideApply the sync fails. The operator makes one pod and one Service; environment is <c>extraEnv</c>.
/// Found: a field that the CustomResourceDefinition lacks (<c>replicas</c>, <c>service</c>, <c>podSpec</c>, <c>volume.accessModes</c>, …): of the cluster, else in the files, else of the operator 0.5.1.
/// Fix: take it out; <c>env</c> becomes <c>extraEnv</c>.
/// </summary>
public sealed class Qd11() : UnknownFieldRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD11", LintSeverity.Error, "a field that QuestDB does not have", "The field has no effect and the application is OutOfSync for ever; with ServerSideApply its sync fails.");

    // Settings of QuestDB have a rule of their own.
    protected override bool IsMine(LintManifest manifest, LintNode field) => !Qd03.IsSetting(manifest, field);

    protected override LintFinding Finding(LintManifest manifest, LintNode field, string schema)
    {
        var found = base.Finding(manifest, field, schema);
        return field.Path == "spec.env" && manifest.At("spec", "extraEnv") is null
            ? found with { Fix = new("Call it extraEnv.", Edits.Rename(field, "extraEnv")) }
            : found;
    }
}
