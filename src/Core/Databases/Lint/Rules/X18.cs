using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Schemas;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A field that the schema of a custom kind does not have is dropped by the API server, so it has no effect, and Argo CD finds it missing
/// at every comparison; with ServerSideApply the sync fails. For postgresql, RedisFailover and QuestDB other rules say the same.
/// Found: a field that the CustomResourceDefinition lacks: of the cluster, else in the files, else as the operator publishes it.
/// Fix: take it out.
/// </summary>
public sealed class X18() : ManifestRule
{
    private static readonly GroupKind[] OfOtherRules = [LintKinds.Postgresql, LintKinds.RedisFailover, LintKinds.QuestDb, LintKinds.Application];
    private static readonly string[] OfSchedules = ["spec.schedule", "spec.retention"];

    public override LintDescription Description { get; } = new("X18", LintSeverity.Error, "a field that the kind does not have", "The field has no effect and the application is OutOfSync for ever; with ServerSideApply its sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (!IsCustom(manifest.Key.Group) || OfOtherRules.Contains(manifest.Key.GroupKind))
        {
            return [];
        }

        return UnknownFields.Of(manifest, set) switch
        {
            { IsKnown: true, Value: var unknown } => unknown.Fields.Where(field => !IsOfSchedule(manifest, field)).Select(field => Wrong(manifest, field, $"{manifest} sets {field.Path}, which {unknown.Schema} does not have.", $"Take {field.Path} out.", Edits.Remove(field))),
            { Why: var why } => [Unknown(manifest, $"which fields the kind has: {why}")],
        };
    }

    // A snapshot with a schedule is another kind that was meant, of which a rule of its own speaks.
    private static bool IsOfSchedule(LintManifest manifest, LintNode field) => manifest.Key.GroupKind == LintKinds.QuestDbSnapshot && OfSchedules.Contains(field.Path);

    private static bool IsCustom(string group) => group.Contains('.', StringComparison.Ordinal) && !group.EndsWith(".k8s.io", StringComparison.Ordinal) && group != "kustomize.config.k8s.io";
}
