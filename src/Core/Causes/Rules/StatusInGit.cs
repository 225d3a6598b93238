using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Git declares the status of an object. The status belongs to the controller: what Git says never stays.
/// Found: a field under /status differs (Argo CD compares it only where <c>ignoreResourceStatusField</c> is <c>crd</c> or <c>none</c>).
/// Do: delete the status from the manifest; it was usually copied from a live object.
/// Confused with: operator-owned-field, the same for a field of the spec.
/// </summary>
public sealed class StatusInGit() : FieldRule(FieldOrigin.Status)
{
    public override CauseDescription Description { get; } = new("status-in-git", "Git declares a status", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 76);

    protected override Cause Describe(Facts facts, IReadOnlyList<FieldVerdict> fields)
    {
        var (first, key) = (fields[0], fields[0].Resource.Key);
        return Found(facts, fields, $"Git declares {FieldWords.Of(first)}{FieldWords.Further(fields)}: the status belongs to its controller, so Git's value never stays", Severity.Info)
            .With([new Remedy($"Delete status from {DeclaringFile.Name(facts, key)}.", "Nothing changes in the cluster.", RemedySafety.Safe)]);
    }
}
