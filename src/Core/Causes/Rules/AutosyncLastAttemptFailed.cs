using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Auto-sync is on and does not act: the last sync of this very revision failed, whoever asked for it, and Argo CD tries a
/// revision only once by itself. Self-heal does not retry it either.
/// Found: the last operation is Failed or Error with the compared revisions and sources, or condition SyncError "Failed last sync
/// attempt to […]" about the compared revision (before 3.2 "Failed sync attempt to …").
/// Do: remove what made it fail (the cause of the failed operation stands above), then sync by hand or commit.
/// Confused with: sync-retrying (the operation is still being tried), autosync-set-operation-failed (the sync could not even start).
/// </summary>
public sealed class AutosyncLastAttemptFailed : ICauseRule
{
    public CauseDescription Description { get; } = new("autosync-last-attempt-failed", "Not tried again after a failure", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 20);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var gate = facts.Trace()[GateId.NotFailed];
        if (gate.State != GateState.Stops)
        {
            yield break;
        }

        var name = facts.Application.Key.Name;
        var said = SyncErrorText.Of(facts).Where(e => e.Kind == SyncErrorKind.Failed && e.IsCurrent(facts.Application)).ToList();
        var why = said.FirstOrDefault()?.Reason ?? facts.Application.OperationState?.Message ?? "";
        var cause = Description.Found(
                $"Auto-sync of {name} does not try {Words.Names(facts.Application.Revisions.Items.Select(Words.Short))} again: its last sync failed{(why.Length > 0 ? $" ({Words.Cap(why, 200)})" : "")}",
                Severity.Broken, Confidence.Proven, [gate.Evidence!])
            .With(
            [
                new Remedy("Remove what made the sync fail; a new commit is then tried by itself.", "Nothing changes in the cluster until then.", RemedySafety.Safe),
                new Remedy($"Or sync {name} by hand after the fix.", "Tries the same revision again.", RemedySafety.NeedsCare, Action: "sync"),
            ])
            .Saying(facts.Application.SyncPolicy.Automated is { SelfHeal: true } ? "Self-heal is on, and does not retry a failed revision" : null);
        yield return cause with { Explained = said.Select(e => ExplainedText.Of(e.Error)).ToEquatableList() };
    }

    public IEnumerable<NotChecked> Unchecked(Facts facts) => facts.Trace()[GateId.NotFailed] is { State: GateState.Unknown } gate
        ? [new NotChecked(Description.Id, "Whether this revision counts as tried", gate.Answer)]
        : [];
}
