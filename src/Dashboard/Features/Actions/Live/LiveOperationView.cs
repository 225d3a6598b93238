using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Actions.Live;

/// <summary>What happens to an application now, or did a moment ago: our action and Argo CD's operation.</summary>
/// <param name="IsFolded">It is over: one line, the rest on demand.</param>
public sealed record LiveOperationView(OwnAction? Action, OperationView? Operation, bool IsFolded)
{
    public static readonly LiveOperationView Nothing = new(null, null, true);

    /// <summary>An operation of others is shown this long after its end; the header names it afterwards.</summary>
    private static readonly TimeSpan OperationStays = TimeSpan.FromMinutes(10);

    /// <summary>Ours stays longer: who pressed wants to see what came of it, and to take it back.</summary>
    private static readonly TimeSpan ActionStays = TimeSpan.FromHours(1);

    public bool IsNothing => Action is null && Operation is null;

    /// <summary>What is read aloud when it changes: how our action is, else how the operation is.</summary>
    public string Announcement => Action is { } action ? $"{Untrusted.Name(action.Title)}: {action.State.Word}. {Untrusted.Message(action.Sentence)}" : Operation is { } operation ? $"{Untrusted.Name(operation.What)}: {operation.Phase.Word}" : "";

    public static LiveOperationView From(Snapshot snapshot, ApplicationKey key, ActionBook book, DateTimeOffset now)
    {
        if (snapshot.Applications.GetValueOrDefault(key) is not { } application)
        {
            return Nothing;
        }

        var record = book.Of(key).FirstOrDefault(r => IsShown(r, now));
        var operation = OperationView.From(application, book);
        var shown = operation is not null && (operation.IsRunning || Ended(operation, now) < OperationStays || (record is not null && operation.Action == record.Id)) ? operation : null;
        return new(record is null ? null : OwnAction.From(record), shown, record is not { IsOpen: true } && shown is not { IsRunning: true });
    }

    // A plan that was closed without a press is no news.
    private static bool IsShown(ActionRecord record, DateTimeOffset now) =>
        record.ConfirmedAt is not null && (record.IsOpen || now - record.At < ActionStays);

    private static TimeSpan Ended(OperationView operation, DateTimeOffset now) =>
        operation.EndedAt is { } at ? now - at : TimeSpan.MaxValue;
}
