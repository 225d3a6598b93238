using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Only Argo CD's own mark differs: the object carries none yet, or one in another form (the tracking method or the installation id
/// changed, somebody removed it, the object was copied).
/// Found: the tracking annotation or label of the live object is not the one that this application writes, and names no other application.
/// Do: sync; it writes the mark and nothing else.
/// Confused with: shared-resource (the mark names another application, which claims the object).
/// </summary>
public sealed class TrackingChanged() : FieldRule(FieldOrigin.Tracking)
{
    public override CauseDescription Description { get; } = new("tracking-changed", "Argo CD's mark differs", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 58);

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var (first, key) = (fields[0], fields[0].Resource.Key);
        var others = fields.Select(f => f.Resource.Key).Distinct().Count() - 1;
        var live = first.Field.Live is { } value ? $"carries {FieldWords.Value(value)}" : "does not carry the mark";
        return Found(facts, fields, $"{key.Kind} {Words.Cap(key.Name, 120)}{(others > 0 ? $" and {Words.Count(others, "further object")}" : "")} {live} by which Argo CD knows the objects of {facts.Application.Key.Name} ({FieldWords.Name(first.Field.Path)})", Severity.Waiting)
            .With([new Remedy($"Sync {facts.Application.Key.Name} without prune.", "Writes the mark; changes nothing else of these fields and deletes nothing.", RemedySafety.NeedsCare, Action: "sync")])
            .Saying("An object without the mark is not pruned when its file goes");
    }
}
