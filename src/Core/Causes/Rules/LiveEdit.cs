using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Somebody changed a declared field in the cluster by hand, or took it away: kubectl, a console, Argo CD's own editor.
/// Found: the field differs, and managedFields say that a tool behind which a person sits wrote it last, and when; or the last
/// sync applied it, and it is gone (who took it, managedFields do not say).
/// Do: bring the change to Git if it is meant, or sync to take it back.
/// Confused with: operator-owned-field (a controller writes it), admission-mutation, field-pruned-by-schema and
/// nondeterministic-render, where Argo CD itself wrote the live value; child-application-changed for child Applications.
/// </summary>
public sealed class LiveEdit() : FieldRule(FieldOrigin.Edit)
{
    public override CauseDescription Description { get; } = new("live-edit", "Changed in the cluster by hand", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 60);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) => facts.IsOutOfSync() && !facts.Details.ManagedResources.IsKnown
        ? [new NotChecked(Description.Id, "Which fields differ and who wrote them", facts.Details.ManagedResources.Why ?? "Argo CD's managed-resources were not read")]
        : [];

    protected override object GroupOf(FieldVerdict field) => field.Resource.Key;

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        // Who wrote it comes before what only is gone, the newest first.
        var ordered = fields.OrderByDescending(f => f.Field.Owner is { } owner && HumanTools.Is(owner.Manager) ? owner.At : null).ToList();
        var key = fields[0].Resource.Key;
        var cause = Found(facts, ordered, EditWords.Sentence(facts, ordered), Severity.Waiting);
        return (ordered[0].Certain ? cause with { Confidence = Confidence.Proven } : cause).With(
        [
            new Remedy("Bring the change to Git if it is meant.", "Nothing changes in the cluster.", RemedySafety.Safe),
            new Remedy($"Or sync {facts.Application.Key.Name} to take it back.", $"Sets {Words.Count(fields.Count, "field")} of {key.Kind} {key.Name} to Git's value; deletes nothing without prune.", RemedySafety.NeedsCare, Action: "sync"),
        ]);
    }
}
