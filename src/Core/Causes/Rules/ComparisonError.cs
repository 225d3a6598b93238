using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD could not compare, and no narrower cause names why: its own words, without the layers that they were wrapped in.
/// Found: a ComparisonError condition whose text belongs to no other cause.
/// Do: read the words; they come from the repository server, a rendering tool or the cluster. After a fix, refresh.
/// Confused with: nothing; it holds only where the narrower ones do not.
/// </summary>
public sealed class ComparisonError : ICauseRule
{
    public CauseDescription Description { get; } = new("comparison-error", "Argo CD could not compare", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 90);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var messages = facts.ComparisonErrors().Where(m => !TargetErrors.IsNamed(m.Text)).DistinctBy(m => m.Text).ToList();
        if (messages.Count == 0)
        {
            yield break;
        }

        var evidence = messages.Select(m => new Evidence(Words.Cap(m.Text, 1_000), "Argo CD condition ComparisonError", facts.ConditionTime()));
        var unknown = facts.Application.Sync == SyncStatus.Unknown;
        yield return Description.Found($"Argo CD cannot compare: {Words.Cap(messages[0].Text, 300)}", Severity.Broken, Confidence.Proven, evidence.ToEquatableList())
            .With([Refresh(messages.Exists(m => m.Cached))])
            .Saying(
                unknown ? "While Argo CD cannot compare, its prune flags mean nothing and nothing is deleted" : null,
                messages.Exists(m => m.Cached) ? "Argo CD repeats a cached error: after the fix a hard refresh is needed" : null);
    }

    private static Remedy Refresh(bool cached) => new(
        $"Remove what Argo CD names, then {(cached ? "hard-refresh" : "refresh")}.",
        "A refresh changes nothing in the cluster.", RemedySafety.NeedsCare, Action: cached ? "hard-refresh" : "refresh");
}
