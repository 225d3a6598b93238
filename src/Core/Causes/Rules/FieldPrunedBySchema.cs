using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Databases.Lint.Schemas;
using DbDashboard.Core.Drift;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Git declares a field that the schema of the custom resource does not have: the API server drops it, and Argo CD wants it for ever.
/// Found: the field was sent by the last sync, and is not in the live object. Proven when the schema has no such field, as the cluster
/// says now (its CustomResourceDefinition, or OpenAPI) or as the CRD says that the same application manages; else likely.
/// Do: look for a typing error or a field of another version of the operator; correct or delete it in Git.
/// Confused with: live-edit (a person took a field away that the schema has) and value-canonicalised (a zero value is left out).
/// </summary>
public sealed class FieldPrunedBySchema() : FieldRule(FieldOrigin.Pruned)
{
    public override CauseDescription Description { get; } = new("field-pruned-by-schema", "The schema drops the field", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 70);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) =>
        FieldVerdicts.Of(facts, FieldOrigin.Pruned).Where(f => !f.Certain).DistinctBy(f => f.Resource.Key.GroupKind)
            .Select(f => new NotChecked(Description.Id, $"Whether the schema of {f.Resource.Key.GroupKind} has the field", Words.Cap(CrdSchema.Of(facts, f.Resource).WhyUnknown(Version(facts, f)), 400)));

    protected override object GroupOf(FieldVerdict field) => (field.Resource.Key.GroupKind, field.Certain);

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var (first, key) = (fields[0], fields[0].Resource.Key);
        var version = Version(facts, first) is { Length: > 0 } v ? $"/{v}" : "";
        var why = first.Certain ? $"the schema of {key.Kind} ({key.Group}{version}) has no such field" : $"the schema of {key.Kind} ({key.Group}{version}) probably has no such field";
        var cause = Found(facts, fields, $"{FieldWords.Of(first)} was sent and never came to life{FieldWords.Further(fields)}: {why}, so the API server drops it", Severity.Waiting);
        return (cause with { RootKey = $"crd {key.Group}/{key.Kind}", Evidence = [.. cause.Evidence.Items, .. Cite(facts, first)] }).With(
            [
                new Remedy($"Correct or delete {FieldWords.Name(first.Field.Path)} in {DeclaringFile.Name(facts, key)}.", "Nothing changes in the cluster: it does not have the field.", RemedySafety.Safe,
                    Commands: [new CopyableCommand("See what the schema has", $"kubectl explain {Remedies.Shell.Word(key.Kind.ToLowerInvariant())} --api-version={Remedies.Shell.Word(key.Group + version)} --recursive", "shell")]),
                new Remedy("A sync alone does not help.", "The field is dropped again.", RemedySafety.Dangerous),
            ]);
    }

    private static IEnumerable<Evidence> Cite(Facts facts, FieldVerdict field) => CrdSchema.Of(facts, field.Resource) is { Fields: not null, Schema: { HasValue: true, Value: var schema } read }
        ? [new($"{schema.Name} has no {FieldWords.Name(field.Field.Path)}{(read.IsKnown ? "" : " (as read before)")}.", read.Source, read.At)]
        : PublishedSchemas.Of(field.Resource.Key.GroupKind) is { } published && published.Of(Version(facts, field))?.Has(FieldPath.Segments(field.Field.Path)) is false
            ? [new($"{published.Name}, as its operator publishes it, has no {FieldWords.Name(field.Field.Path)}; the one of this cluster may be another.", "The operator's own definition", null)]
            : [];

    private static string Version(Facts facts, FieldVerdict field) => facts.Application.Resources.Items.FirstOrDefault(r => r.Key == field.Resource.Key)?.Version ?? "";
}
