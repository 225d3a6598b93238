using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Auto-sync wanted to act and could not write its operation onto the Application: a conflict, a webhook on Applications, or rights.
/// Found: condition SyncError with any other text than that of autosync-last-attempt-failed and autosync-would-wipe. Argo CD renews
/// this condition only while a sync window lets auto-sync act: while a window is closed it may be old, and is only likely.
/// Do: read the words; a conflict passes by itself at the next comparison, a webhook or missing rights do not.
/// Confused with: autosync-last-attempt-failed (the sync began, and failed).
/// </summary>
public sealed class AutosyncSetOperationFailed : ICauseRule
{
    public CauseDescription Description { get; } = new("autosync-set-operation-failed", "Auto-sync could not start", CauseFamily.WhyNothingActs, DecisionOrder.NothingActs + 40);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var trace = facts.Trace();
        if (!trace.Stops(GateId.Starts))
        {
            yield break;
        }

        var mayBeOld = !trace.Passes(GateId.Window);
        foreach (var said in SyncErrorText.Of(facts).Where(e => e.Kind == SyncErrorKind.Other))
        {
            var cause = Description.Found(
                    $"Auto-sync of {facts.Application.Key.Name} could not start its sync: {Words.Cap(said.Reason, 300)}",
                    Severity.Broken, mayBeOld ? Confidence.Likely : Confidence.Proven, [Recognised.Cite(said.Error)])
                .With(
                [
                    new Remedy("Remove what Argo CD names; it tries again at its next comparison.", "Nothing changes until then.", RemedySafety.Safe),
                    new Remedy("Then refresh.", "A refresh changes nothing in the cluster; auto-sync may act right after it.", RemedySafety.NeedsCare, Action: "refresh"),
                ])
                .Saying(mayBeOld ? "It may be an old word: Argo CD renews it only while a sync window lets auto-sync act" : null);
            yield return cause with { Explained = [ExplainedText.Of(said.Error)] };
        }
    }
}
