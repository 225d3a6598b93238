using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A controller writes a field that Git declares too (an autoscaler the replicas, an operator its own fields): each sync sets it
/// back, and the controller writes it again.
/// Found: the field differs, Git's value was sent by the last sync, and managedFields name a controller that wrote it since.
/// Do: let one of them have the field: take it out of Git, or let Argo CD ignore it (with RespectIgnoreDifferences).
/// Confused with: live-edit (a person's tool wrote it), value-canonicalised (the controller wrote the same value in another form)
/// and admission-mutation (Argo CD itself is on record for the value).
/// </summary>
public sealed class OperatorOwnedField() : FieldRule(FieldOrigin.Controller)
{
    public override CauseDescription Description { get; } = new("operator-owned-field", "A controller writes this field", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 65);

    protected override object GroupOf(FieldVerdict field) => field.Field.Owner!.Manager;

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var (first, owner) = (fields[0], fields[0].Field.Owner!);
        var key = first.Resource.Key;
        var cause = Found(facts, fields, $"{FieldWords.Of(first)} {FieldWords.Differs(first.Field)}{FieldWords.Further(fields)}: {Words.Cap(owner.Manager, 60)} writes it{Again(facts, first)}", Severity.Waiting)
            .With(
            [
                new Remedy($"Take {FieldWords.Name(first.Field.Path)} out of {DeclaringFile.Name(facts, key)} if {Words.Cap(owner.Manager, 60)} shall decide.", "Nothing changes in the cluster.", RemedySafety.Safe),
                IgnoreStanza.Remedy(fields),
                new Remedy("A sync alone does not help.", $"It sets Git's value, and {Words.Cap(owner.Manager, 60)} writes its own again.", RemedySafety.Dangerous),
            ])
            .Saying(facts.Application.OperationState?.Operation.AutoHealAttempts is > 0 and var n ? $"Self-heal has undone it {Words.Count(n, "time")} in a row" : null);
        return cause with { RootKey = $"operator {Words.Cap(owner.Manager, 60)}" };
    }

    private static string Again(Facts facts, FieldVerdict field) => (AppliedSync.Of(facts, field.Resource.Key), field.Field.Owner!.At) switch
    {
        ({ IsCurrent: true, StartedAt: { } start, Times: > 1 } sync, { } at) when at >= start => $", last {FieldWords.After(at, start)} the last of {sync.Times} syncs of this commit",
        ({ IsCurrent: true, StartedAt: { } start }, { } at) when at >= start => $", last {FieldWords.After(at, start)} the last sync",
        (_, { } at) => $", last {Words.Age(facts.Now, at)}",
        _ => "",
    };
}
