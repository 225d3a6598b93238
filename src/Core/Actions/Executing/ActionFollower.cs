using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>Follows an action after its answer: an unknown one until evidence ends it, an accepted one until Argo CD's word and our own check say what came of it.</summary>
public sealed class ActionFollower(IArgoCdWrites argoCd, ActionSteps steps, TimeProvider time)
{
    /// <summary>After this long without a decision an action is unverified.</summary>
    public static readonly TimeSpan VerifyFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OftenFor = TimeSpan.FromSeconds(30);

    private readonly Lookup lookup = new(argoCd, time);

    /// <param name="rowOf">Makes the row of a step: the plan is known in this run, after a restart only the audit's own rows are.</param>
    public async Task<ActionRecord> FollowAsync(ActionRecord record, ActionTrail trail, string project, Func<ActionState, string, AuditEntry> rowOf, CancellationToken cancellationToken)
    {
        try
        {
            if (record.State is ActionState.Unknown or ActionState.Sent)
            {
                record = await ResolveAsync(record, trail, project, rowOf, cancellationToken);
            }

            return record.State is ActionState.Accepted or ActionState.Running
                ? await VerifyAsync(record, trail, project, rowOf, cancellationToken)
                : record;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever it was: an action that a fault leaves open would hold up every other press on the application.
            return await EndAsync(steps.Now(record), rowOf(ActionState.Unverified, $"What came of it could not be checked ({fault.GetType().Name}). Look at the application."));
        }
    }

    private async Task<ActionRecord> ResolveAsync(ActionRecord record, ActionTrail trail, string project, Func<ActionState, string, AuditEntry> rowOf, CancellationToken cancellationToken)
    {
        var found = await lookup.FindAsync(trail, project, cancellationToken);
        return found.Trace switch
        {
            Trace.Found => await steps.NoteAsync(record, rowOf(ActionState.Accepted, found.Sentence) with { Response = new(Class: "confirmed-by-readback") }),
            Trace.NotFound => await EndAsync(record, rowOf(ActionState.Failed, found.Sentence) with { Response = new(Class: "not-done") }),
            _ => await EndAsync(record, rowOf(ActionState.Unverified, found.Sentence)),
        };
    }

    private async Task<ActionRecord> VerifyAsync(ActionRecord record, ActionTrail trail, string project, Func<ActionState, string, AuditEntry> rowOf, CancellationToken cancellationToken)
    {
        var action = ActionSet.Actions[trail.Ask.Action];
        var startedAt = time.GetUtcNow();
        var isDoubted = false;
        while (time.GetUtcNow() - startedAt < VerifyFor)
        {
            var now = await argoCd.ReadApplicationAsync(trail.Ask.Target, project, cancellationToken);
            if (now.ValueIfKnown is { } other && other.Application.Uid != trail.Uid && trail.Uid.Length > 0)
            {
                return await EndAsync(record, rowOf(ActionState.Unverified, "The application was deleted and made again since: what came of it cannot be seen any more."));
            }

            var fresh = now.ValueIfKnown;
            var seen = fresh is null ? null : action.Verify(trail, fresh);
            isDoubted = seen is { MayLag: true } && !isDoubted;
            if (fresh is not null && seen is not null && !isDoubted)
            {
                record = await NoteAsync(record, seen, fresh, rowOf);
                if (seen.State != VerificationState.Running)
                {
                    return record;
                }
            }

            await Task.Delay(!isDoubted && time.GetUtcNow() - startedAt < OftenFor ? Often : Seldom, time, cancellationToken);
        }

        return await EndAsync(record, rowOf(ActionState.Unverified, $"What came of it could not be seen within {VerifyFor.TotalMinutes:0} minutes. Look at the application."));
    }

    private async Task<ActionRecord> NoteAsync(ActionRecord record, Verification seen, FreshApplication now, Func<ActionState, string, AuditEntry> rowOf)
    {
        var state = seen.State switch
        {
            VerificationState.Succeeded => ActionState.Succeeded,
            VerificationState.Failed => ActionState.Failed,
            VerificationState.Terminated => ActionState.Terminated,
            VerificationState.Unverified => ActionState.Unverified,
            _ => ActionState.Running,
        };
        if (state == record.State)
        {
            return record.Sentence == seen.Sentence ? record : steps.Put(record with { Sentence = seen.Sentence });
        }

        var operation = now.Application.OperationState;
        var row = rowOf(state, seen.Sentence) with
        {
            Verify = new(operation?.Phase.ToString(), now.Application.Revision, HealthAfter: now.Application.Health.ToString(), OwnCheck: seen.Sentence),
        };
        return state == ActionState.Running ? await steps.NoteAsync(record, row) : await EndAsync(record, row);
    }

    private async Task<ActionRecord> EndAsync(ActionRecord record, AuditEntry row)
    {
        var ended = await steps.NoteAsync(record, row);
        return steps.Put(ended with { Outcome = ended.Sentence });
    }
}
