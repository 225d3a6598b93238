using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Guards;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>One step of an action: first the row of the audit, then the book that the pages watch.</summary>
public sealed class ActionSteps(IAuditLog audit, ActionBookStore book, TimeProvider time)
{
    /// <summary>For steps before anything is sent: without the row there is no step.</summary>
    /// <exception cref="AuditUnavailableException">Nothing was written, and the book is as it was.</exception>
    public async Task<ActionRecord> TakeAsync(ActionRecord record, AuditEntry row, CancellationToken cancellationToken)
    {
        await audit.AppendAsync(row, cancellationToken);
        return Put(record with { State = row.Edge, Sentence = row.Sentence ?? record.Sentence, At = time.GetUtcNow() });
    }

    /// <summary>For steps after it: what happened is shown also when the audit cannot take it; the open intent in it is looked up again after a restart.</summary>
    public async Task<ActionRecord> NoteAsync(ActionRecord record, AuditEntry row)
    {
        try
        {
            return await TakeAsync(record, row, CancellationToken.None);
        }
        catch (AuditUnavailableException e)
        {
            return Put(record with { State = row.Edge, Sentence = $"{row.Sentence} The audit could not record this step: {e.Message}", At = time.GetUtcNow() });
        }
    }

    /// <summary>Adds a record that nobody has, when no other action on the application is open (a brake waits only for the same brake that is on its way).</summary>
    /// <returns>The record that stands in the way: one of the same id, or the open one; null when it was added.</returns>
    public ActionRecord? Claim(ActionRecord record)
    {
        ActionRecord? inTheWay = null;
        book.Update(current =>
        {
            inTheWay = current.Records.GetValueOrDefault(record.Id) ?? (record.IsOpen ? current.Of(record.Target).FirstOrDefault(other => other.IsOpen && SameActionOpenGuard.Stops(record.Action, IsBrake(record), other, time.GetUtcNow())) : null);
            return inTheWay is null ? new(BookKeeping.Trim(current.Records.Add(record.Id, record))) : current;
        });
        return inTheWay;
    }

    /// <summary>False when there is one of the same id already: it is of this run, and is not taken up again.</summary>
    public bool TryTakeUp(ActionRecord record)
    {
        var isNew = false;
        book.Update(current =>
        {
            isNew = !current.Records.ContainsKey(record.Id);
            return isNew ? new(BookKeeping.Trim(current.Records.Add(record.Id, record))) : current;
        });
        return isNew;
    }

    /// <summary>The record as the book has it now.</summary>
    public ActionRecord Now(ActionRecord record) => book.Current.Records.GetValueOrDefault(record.Id) ?? record;

    public ActionRecord Put(ActionRecord record)
    {
        book.Update(current => new(BookKeeping.Trim(current.Records.SetItem(record.Id, record))));
        return record;
    }

    private static bool IsBrake(ActionRecord record) => ActionSet.Actions.GetValueOrDefault(record.Action)?.Description.IsBrake ?? false;
}
