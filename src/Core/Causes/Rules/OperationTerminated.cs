using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The last operation was ended before it was done: by somebody, or by Argo CD itself because it took too long. What it had applied stays.
/// Found: the operation is Terminating, or says: Operation terminated, operation is terminating, or Operation termination had errors.
/// Do: find out why it was ended (it hung on a hook, or on a wave); then sync again.
/// Confused with: hook-failed: a hook that was stopped with the operation reads as failed, and did not fail.
/// </summary>
public sealed class OperationTerminated : OperationRule
{
    public override CauseDescription Description { get; } = new("operation-terminated", "The sync was terminated", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 20);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        var frame = OperationMessage.Of(state).Frame;
        if (frame != OperationFrame.Terminated && state.Phase != OperationPhase.Terminating)
        {
            yield break;
        }

        var ended = state.Results.Items.Where(r => r.HookType.Length > 0 && r.Status != "SyncFailed").ToList();
        var stopped = state.Failures().Where(r => r.Status != "SyncFailed");
        yield return Description.Found(Sentence(facts, state), state.Phase == OperationPhase.Terminating ? Severity.Waiting : Severity.Broken, Confidence.Proven, [state.Cite(), .. ended.Take(4).Select(state.Cite)])
                .With([state.Phase == OperationPhase.Terminating ? Wait(facts) : SyncAgain.After(facts, $"Find out why it was ended{(ended.Count > 0 ? $" ({Words.Names(ended.Select(r => Words.Cap(r.Key.ToString(), 120)), 3)} ran then)" : "")}")])
                .Saying(["What it had applied before stays", .. state.Notes(facts)]) with
        { Explained = [ExplainedText.Of(state), .. stopped.Select(ExplainedText.Of)] };
    }

    private static string Sentence(Facts facts, OperationState state)
    {
        var by = state.Message.Contains("timeout", StringComparison.OrdinalIgnoreCase) ? "Argo CD itself, because it took too long" : "somebody";
        var name = facts.Application.Key.Name;
        return state switch
        {
            { Phase: OperationPhase.Terminating or OperationPhase.Running } => $"The sync of {name} is being terminated by {by}",
            _ when state.Message.Contains("had errors", StringComparison.OrdinalIgnoreCase) => $"The sync of {name} was terminated by {by}, and not all of it could be stopped",
            _ => $"The sync of {name} was terminated by {by} before it was done{(state.FinishedAt is { } at ? $", {Words.Age(facts.Now, at)}" : "")}",
        };
    }

    private static Remedy Wait(Facts facts) => new($"Wait until the operation of {facts.Application.Key.Name} has ended.", "Nothing changes by waiting; its hooks are being deleted.", RemedySafety.Safe);
}
