using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Git and the cluster say the same in different words: <c>2000m</c> became <c>2</c>, <c>60s</c> became <c>1m0s</c>, a
/// <c>false</c> that is the default was left out. Argo CD sees a difference that a sync ends for a moment at most.
/// Found: the two values are equal as quantity, duration or number, or one is a zero value and the other is absent.
/// Do: write the form that the cluster keeps into Git; leave zero values out.
/// Confused with: live-edit (another value), admission-mutation (a webhook stored another value) and field-pruned-by-schema (the
/// dropped value says something).
/// </summary>
public sealed class ValueCanonicalised() : FieldRule(FieldOrigin.Canonical)
{
    public override CauseDescription Description { get; } = new("value-canonicalised", "The same value, written another way", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 75);

    public override IEnumerable<NotChecked> Unchecked(Facts facts) =>
        FieldVerdicts.Of(facts, FieldOrigin.Canonical).Where(f => !f.Certain && ApiGroups.IsCustom(f.Resource.Key.Group)).Select(f => f.Resource.Key.GroupKind).Distinct()
            .Select(kind => new NotChecked(Description.Id, $"Whether the schema of {kind} has the field that is left out", "its CRD is not among this application's live objects"));

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var (first, key) = (fields[0], fields[0].Resource.Key);
        return Found(facts, fields, $"{Says(first)}{FieldWords.Further(fields)}: a sync does not end this difference for long", Severity.Info)
            .With([new Remedy(Rewrite(facts, first), "Nothing changes in the cluster; the application becomes Synced where nothing else differs.", RemedySafety.Safe)])
            .Saying(Writer(first) is { } writer ? $"{Words.Cap(writer.Manager, 60)} wrote {key.Kind} {Words.Cap(key.Name, 120)} in its own form" : null);
    }

    private static string Says(FieldVerdict field) => field.Field switch
    {
        { Live: null, Wanted: var wanted } => $"Git spells out {FieldWords.Of(field)} as {FieldWords.Value(wanted)}, and the cluster leaves such a value out",
        { Wanted: null, Live: var live } => $"{FieldWords.Of(field)} is {FieldWords.Value(live)} in the cluster, which says the same as no value",
        var f => $"{FieldWords.Of(field)} is {FieldWords.Value(f.Live)} and Git says {FieldWords.Value(f.Wanted)}, which is the same",
    };

    private static string Rewrite(Facts facts, FieldVerdict field) => field.Field is { Live: { } live, Wanted: not null }
        ? $"Write {FieldWords.Value(live)} for {FieldWords.Name(field.Field.Path)} in {DeclaringFile.Name(facts, field.Resource.Key)}."
        : $"Leave {FieldWords.Name(field.Field.Path)} out of {DeclaringFile.Name(facts, field.Resource.Key)}.";

    private static FieldManager? Writer(FieldVerdict field) => field.Field.Owner is { } owner && !owner.Manager.StartsWith("argocd", StringComparison.Ordinal) ? owner : null;
}
