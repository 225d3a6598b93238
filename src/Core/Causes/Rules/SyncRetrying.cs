using System.Globalization;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A sync failed and Argo CD tries it again by itself, later each time, until its limit; until then no other sync can begin.
/// Found: the running operation says: Retrying attempt #… at …, or: Retrying operation. Attempt #….
/// Do: solve what the attempts fail on (another cause names it). A fix in Git is usually taken only by a new sync: a retry syncs the
/// revision of the first attempt again, unless retry.refresh is set.
/// Confused with: selfheal-backoff (each sync succeeds and something undoes it) and autosync-last-attempt-failed (it gave up).
/// </summary>
public sealed class SyncRetrying : OperationRule
{
    public override CauseDescription Description { get; } = new("sync-retrying", "The sync is tried again and again", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 30);

    protected override IEnumerable<Cause> Recognise(Facts facts, OperationState state)
    {
        var message = OperationMessage.Of(state);
        if (state.Phase != OperationPhase.Running || message.Retry is not { IsOver: false } retry)
        {
            yield break;
        }

        var failed = Refused.Of(state);
        var on = failed.Count > 0 ? $"; {(retry.At is null ? "the last one failed" : "it fails")} on {Refused.Names(failed)}: {Words.Cap(KubernetesText.Plain(failed[0].Text), 200)}"
            : message.Text.Length > 0 ? $"; the last attempt ended with: {Words.Cap(message.Text, 200)}" : "";
        yield return Description.Found($"Argo CD tries the sync of {facts.Application.Key.Name} again by itself, {When(state, retry)}{on}", Severity.Waiting, Confidence.Proven, [state.Cite()])
                .With([Terminate.Of(facts, " when it cannot succeed, and sync after the fix")])
                .Saying(
                    "Until it succeeds or gives up, no other sync of the application can begin",
                    state.Message.Contains("with latest revisions", StringComparison.Ordinal) ? "Each attempt takes the newest revision" : "A fix in Git may need a new sync: unless retry.refresh is set, each attempt takes the revision of the first") with
        { Explained = message.Text.Length == 0 ? [ExplainedText.Of(state), ExplainedText.OfRetry(state)] : [ExplainedText.OfRetry(state)] };
    }

    // A limit below zero is none.
    private static string When(OperationState state, OperationRetry retry)
    {
        var limit = state.Operation.RetryLimit switch { > 0 and var most => string.Create(CultureInfo.InvariantCulture, $" of {most}"), < 0 => " without a limit", _ => "" };
        var attempt = string.Create(CultureInfo.InvariantCulture, $"attempt {retry.Attempt}{limit}");
        return retry.At is { Length: > 0 } at ? $"{attempt} at {Words.Cap(at, 20)} by its own clock" : retry.At is null ? $"{attempt} runs now" : attempt;
    }
}
