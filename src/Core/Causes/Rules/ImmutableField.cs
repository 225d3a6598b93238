using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Git changes a field that Kubernetes never lets change on an object that exists (a selector, a volume claim template, a Job's pod).
/// Found: Kubernetes' words about an object: field is immutable, is immutable, may not change once set, or that updates to it are forbidden.
/// Do: put the field back in Git. Where the change is wanted, plan to create the object anew: what depends on it is gone meanwhile.
/// Confused with: schema-rejected (the value is wrong in any object) and webhook-denied (a webhook refuses the change).
/// </summary>
public sealed class ImmutableField : RefusalRule
{
    public override CauseDescription Description { get; } = new("immutable-field", "A field that cannot change", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 6);

    protected override string? By(OperationState state, Refused refused) => Excerpt.HasAny(refused.Text, RefusalMarks.Immutable) ? KubernetesText.Field(refused.Text) ?? "" : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var names = Refused.Names(refused);
        var field = by.Length > 0 ? Words.Cap(by, 120) : "the field";
        var data = refused.Any(r => r.Result is { } result && (DataObjects.HoldsData(result.Key) || result.Key is { Group: "apps", Kind: "StatefulSet" }));
        return new RefusalWords(
            $"{names} {(refused.Count == 1 ? "has" : "have")} a change in a field that cannot change{(by.Length > 0 ? $" ({field})" : "")}: Kubernetes refuses it, and another sync changes nothing",
            [
                SyncAgain.After(facts, $"Put {field} of {names} back in Git as it is live"),
                new Remedy($"Or plan to create {names} anew.", $"It is deleted first, with what it owns{(data ? ": it holds data" : "")}, and is away until it is created.", RemedySafety.NeedsCare),
                new Remedy("Do not sync with Replace or Force to get past it.", $"Argo CD deletes {names} and creates {(refused.Count == 1 ? "it" : "them")} anew at once{(data ? ", with the data at risk" : "")}.", RemedySafety.Dangerous),
            ],
            [$"Kubernetes says: {Words.Cap(Said(refused[0].Text), 300)}"]);
    }

    private static string Said(string text) => KubernetesText.FieldErrors(text) ?? KubernetesText.Plain(text);
}
