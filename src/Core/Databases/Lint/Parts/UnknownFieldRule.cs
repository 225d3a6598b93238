using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Schemas;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Fields that the schema of a kind does not have, as its CustomResourceDefinition says: of the cluster, else in the files, else as published.</summary>
public abstract class UnknownFieldRule(params GroupKind[] kinds) : ManifestRule(kinds)
{
    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) => UnknownFields.Of(manifest, set) switch
    {
        { IsKnown: true, Value: var unknown } => unknown.Fields.Where(field => IsMine(manifest, field)).Select(field => Finding(manifest, field, unknown.Schema)),
        { Why: var why } => [Unknown(manifest, $"which fields the kind has: {why}")],
    };

    /// <summary>False for a field of which another rule speaks.</summary>
    protected virtual bool IsMine(LintManifest manifest, LintNode field) => true;

    /// <summary>What is said of such a field.</summary>
    /// <param name="schema">What says so: <c>CustomResourceDefinition questdbs.crd.questdb.io</c>.</param>
    protected virtual LintFinding Finding(LintManifest manifest, LintNode field, string schema) =>
        Wrong(manifest, field, $"{manifest} sets {field.Path}, which {schema} does not have.", $"Take {field.Path} out.", Edits.Remove(field));
}
