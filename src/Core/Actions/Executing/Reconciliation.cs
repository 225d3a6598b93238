using DbDashboard.Core.Actions.Audit;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>After a start: every action that an earlier run left open is looked up and brought to its end. Nothing is ever sent again.</summary>
public sealed class Reconciliation(IAuditLog audit, ActionRunner runner, ActionSteps steps, EarlierActions earlier)
{
    /// <exception cref="AuditUnavailableException">The audit cannot be read; it says why.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var open in await audit.OpenIntentsAsync(cancellationToken))
        {
            if (PastActions.Of(await audit.OfActionAsync(open.Entry.ActionId, cancellationToken)) is { } past)
            {
                await GoOnAsync(past);
            }
        }

        earlier.AreTakenUp();
    }

    private async Task GoOnAsync(PastAction past)
    {
        // What this run pressed goes on by itself, also when it is found open here.
        if (!steps.TryTakeUp(past.Record))
        {
            return;
        }

        if (past.Record.State is ActionState.Armed or ActionState.Confirmed)
        {
            // A request leaves only after its own row was written.
            await EndAsync(past, ActionState.Failed, "It was not sent: the dashboard stopped before that.");
        }
        else if (past.Trail is null || !ActionSet.Actions.ContainsKey(past.Record.Action))
        {
            await EndAsync(past, ActionState.Unverified, "The dashboard stopped while it was open, and its record does not say enough to look it up. Look at the application.");
        }
        else
        {
            runner.Resume(past);
        }
    }

    private Task<ActionRecord> EndAsync(PastAction past, ActionState state, string sentence) => steps.NoteAsync(past.Record, past.RowOf(state, sentence));
}
