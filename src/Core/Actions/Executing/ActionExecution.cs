using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Actions.Refusals;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>Carries one confirmed plan out: intent into the audit, everything judged anew, one request (a brake: up to three, until it brakes), the answer into the audit.</summary>
public sealed class ActionExecution(ActionPlanner planner, IArgoCdWrites argoCd, ActionSteps steps, TimeProvider time)
{
    private const int MostLooks = 3;
    private const int MostRequests = 3;

    /// <summary>Never resends. Ends with the record as the answer left it; what comes after is followed elsewhere.</summary>
    public async Task<ActionRecord> RunAsync(Plan plan, Confirmed confirmed, ActionRecord record)
    {
        try
        {
            record = await steps.TakeAsync(record, AuditRows.Confirmed(plan, confirmed, time.GetUtcNow()), CancellationToken.None);
            for (var look = 1; ; look++)
            {
                var planned = await planner.PlanAsync(plan.Draft.Ask, plan.Actor, plan, CancellationToken.None);
                if (Objection(plan, planned) is { } no)
                {
                    return await steps.NoteAsync(record, no);
                }

                if (await LookAsync(plan, planned) is not { } changed)
                {
                    return await SendAsync(plan, planned, record);
                }

                if (look == MostLooks)
                {
                    return await steps.NoteAsync(record, AuditRows.Of(plan, ActionState.Refused, $"Nothing was sent: {changed} while it was looked at. Plan again.") with { RefusedBy = ["plan-still-true"] });
                }
            }
        }
        catch (AuditUnavailableException e)
        {
            // Before sending there is no action without its row.
            return steps.Put(record with { State = ActionState.Refused, Sentence = $"Nothing was sent, because the audit cannot record it: {e.Message}", At = time.GetUtcNow() });
        }
    }

    private static AuditEntry? Objection(Plan plan, PlannedAction planned) => planned.Plan switch
    {
        null => AuditRows.Of(plan, ActionState.Refused, $"Nothing was sent: {planned.Problem!.Sentence}"),
        { IsRefused: true } again => AuditRows.RefusedByGuards(again, "Nothing was sent: "),
        { } again when !plan.Draft.Action.IsBrake && again.Hash != plan.Hash =>
            AuditRows.Of(plan, ActionState.Refused, "Nothing was sent: the state is no longer the one that the plan was made from. Plan again.") with { RefusedBy = ["plan-still-true"] },
        _ => null,
    };

    /// <returns>What changed since it was judged, or that it could not be read in time; null when the request may leave now. A brake does not look.</returns>
    private async Task<string?> LookAsync(Plan plan, PlannedAction planned)
    {
        if (plan.Draft.Action.IsBrake)
        {
            return null;
        }

        var now = await argoCd.ReadApplicationAsync(plan.Target, plan.Project, CancellationToken.None);
        return now.IsKnown ? FreshCheck.WhatChanged(planned.Facts!.Application.Value!, now.Value) : $"it could not be read again ({now.Why})";
    }

    private async Task<ActionRecord> SendAsync(Plan plan, PlannedAction planned, ActionRecord record)
    {
        var lookedAt = time.GetUtcNow();
        var draft = planned.Plan!.Draft;
        var sent = new List<SentRequest>();
        for (ArgoCdWrite? write = draft.Write; write is not null && sent.Count < MostRequests; write = await NextAsync(plan, draft, sent))
        {
            if (await IntendAsync(plan, write, record, sent.Count) is not { } intended)
            {
                return record;
            }

            record = intended;

            // A sync of a wrong commit is ended however long its answer took.
            if (!draft.Action.IsBrake && write is not ArgoCdWrite.Terminate && time.GetUtcNow() - lookedAt > FreshCheck.Oldest)
            {
                return await steps.NoteAsync(record, AuditRows.Of(plan, ActionState.Refused, "Nothing was sent: the last look at the application was more than 2 s ago when its record was on the disk. Plan again."));
            }

            var answer = await argoCd.SendAsync(write, CancellationToken.None);
            record = await NoteAsync(plan, write, answer, record, sent.Any(request => request.Answer is ArgoCdWriteOutcome.Accepted));
            sent.Add(new(write, answer));
        }

        return record;
    }

    // What was accepted before goes on in Argo CD, also when a further request is refused or never left: its outcome is still looked at.
    private Task<ActionRecord> NoteAsync(Plan plan, ArgoCdWrite write, ArgoCdWriteOutcome answer, ActionRecord record, bool acceptedBefore)
    {
        var row = Answers.Row(plan, write, answer);
        return acceptedBefore && (answer is ArgoCdWriteOutcome.Refused or ArgoCdWriteOutcome.NotSent)
            ? steps.NoteAsync(record, row with { Edge = ActionState.Accepted, Sentence = $"A further request did not go through: {row.Sentence}" })
            : steps.NoteAsync(record, row);
    }

    /// <returns>Null when a further request of a brake could not be recorded: it is not sent, what was answered so far stands.</returns>
    private async Task<ActionRecord?> IntendAsync(Plan plan, ArgoCdWrite write, ActionRecord record, int sentBefore)
    {
        try
        {
            return await steps.TakeAsync(record, AuditRows.Of(plan, ActionState.Sent, RequestWords.Of(write)) with { Request = RequestWords.Row(write) }, CancellationToken.None);
        }
        catch (AuditUnavailableException) when (sentBefore > 0)
        {
            return null;
        }
    }

    private async Task<ArgoCdWrite?> NextAsync(Plan plan, ActionDraft draft, List<SentRequest> sent)
    {
        var now = sent[^1].Answer is ArgoCdWriteOutcome.Accepted or ArgoCdWriteOutcome.Refused && draft.Action.IsBrake
            ? (await argoCd.ReadApplicationAsync(plan.Target, plan.Project, CancellationToken.None)).ValueIfKnown
            : null;
        return ActionSet.Actions[draft.Action.Id].Next(draft, sent, now);
    }
}
