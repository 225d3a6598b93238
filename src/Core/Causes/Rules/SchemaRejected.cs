using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An object of the sync does not fit the schema of its kind: a wrong type, a missing or an unknown field, a value that is not allowed.
/// Found: Kubernetes' words about an object: … "name" is invalid: …, error validating data, strict decoding error, unknown field,
/// field not declared in schema, or cannot be handled as a ….
/// Do: correct the field in Git; the words name it. Another sync of the same revision fails the same way.
/// Confused with: immutable-field (the value is right, but may not change) and manifest-invalid (Argo CD cannot even read the file).
/// </summary>
public sealed class SchemaRejected : RefusalRule
{
    public override CauseDescription Description { get; } = new("schema-rejected", "It does not fit the schema of its kind", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 10);

    protected override string? By(OperationState state, Refused refused) => Excerpt.HasAny(refused.Text, RefusalMarks.Schema) ? "" : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var names = Refused.Names(refused);
        return new RefusalWords(
            $"{names} {(refused.Count == 1 ? "does not fit the schema of its kind" : "do not fit the schema of their kinds")}: {Words.Cap(Said(refused[0]), 300)}",
            [SyncAgain.After(facts, $"Correct {(refused.Count == 1 && KubernetesText.Field(refused[0].Text) is { } field ? $"{Words.Cap(field, 120)} of {names}" : names)} in Git")],
            refused.Skip(1).Take(3).Select(r => $"{r.Name}: {Words.Cap(Said(r), 300)}").ToEquatableList());
    }

    private static string Said(Refused refused) => KubernetesText.FieldErrors(refused.Text) ?? KubernetesText.Plain(refused.Text);
}
