using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Git declares a field that the schema of the custom resource does not have: the API server drops it, and Argo CD wants it for ever.
/// Found: the field was sent by the last sync, and is not in the live object. Proven when the CRD is at hand and has no such field;
/// else likely.
/// Do: look for a typing error or a field of another version of the operator; correct or delete it in Git.
/// Confused with: live-edit (a person took a field away that the schema has) and value-canonicalised (a zero value is left out).
/// </summary>
public sealed class FieldPrunedBySchema() : FieldRule(FieldOrigin.Pruned)
{
    public override CauseDescription Description { get; } = new("field-pruned-by-schema", "The schema drops the field", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 70);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) =>
        FieldVerdicts.Of(facts, FieldOrigin.Pruned).Where(f => !f.Certain).Select(f => f.Resource.Key.GroupKind).Distinct()
            .Select(kind => new NotChecked(Description.Id, $"Whether the schema of {kind} has the field", "its CRD is not among this application's live objects"));

    protected override object GroupOf(FieldVerdict field) => (field.Resource.Key.GroupKind, field.Certain);

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var (first, key) = (fields[0], fields[0].Resource.Key);
        var version = facts.Application.Resources.Items.FirstOrDefault(r => r.Key == key)?.Version is { Length: > 0 } v ? $"/{v}" : "";
        var why = first.Certain ? $"the schema of {key.Kind} ({key.Group}{version}) has no such field" : $"the schema of {key.Kind} ({key.Group}{version}) probably has no such field";
        return (Found(facts, fields, $"{FieldWords.Of(first)} was sent and never came to life{FieldWords.Further(fields)}: {why}, so the API server drops it", Severity.Waiting) with { RootKey = $"crd {key.Group}/{key.Kind}" })
            .With(
            [
                new Remedy($"Correct or delete {FieldWords.Name(first.Field.Path)} in {DeclaringFile.Name(facts, key)}.", "Nothing changes in the cluster: it does not have the field.", RemedySafety.Safe,
                    Commands: [new CopyableCommand("See what the schema has", $"kubectl explain {Remedies.Shell.Word(key.Kind.ToLowerInvariant())} --api-version={Remedies.Shell.Word(key.Group + version)} --recursive", "shell")]),
                new Remedy("A sync alone does not help.", "The field is dropped again.", RemedySafety.Dangerous),
            ]);
    }
}
