using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes;

namespace DbDashboard.Core.Actions.Leases;

/// <summary>Takes up the leases of presses as they come, and follows every lease once a second: it warns, says that its time is over, and ends when its override is gone. It never undoes anything.</summary>
public sealed class LeaseWatch(LeaseStore store, ActionBookStore actions, ExplanationStore explanations, IAuditLog audit, TimeProvider time)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly HashSet<ActionId> taken = [];

    /// <summary>Ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken) => await await Task.WhenAny(TakeUpAllAsync(cancellationToken), FollowAllAsync(cancellationToken));

    /// <summary>Gives every press that Argo CD did not refuse its lease, once.</summary>
    public void TakeUp(ActionBook book)
    {
        foreach (var record in book.Records.Values.Where(record => record is { Lease: not null } && IsDone(record.State)).OrderBy(record => record.ConfirmedAt))
        {
            var lease = record.Lease!;
            if (taken.Add(record.Id))
            {
                store.Update(held => held.Leases.GetValueOrDefault(lease.Key) is { } before && before.At > lease.At ? held : held.With(lease));
            }
        }
    }

    /// <summary>One look at every lease.</summary>
    public async Task FollowAsync(ExplainedSnapshot explained, CancellationToken cancellationToken)
    {
        var tracking = new LeaseTracking(explained, actions.Current, time.GetUtcNow());
        IReadOnlyList<(Lease Lease, string Why)> ended = [];
        store.Update(book =>
        {
            (book, ended) = tracking.Follow(book);
            return book;
        });
        foreach (var (lease, why) in ended)
        {
            await TellAsync(LeaseRows.Ended(lease, why), cancellationToken);
        }
    }

    private async Task TakeUpAllAsync(CancellationToken cancellationToken)
    {
        await foreach (var book in actions.WatchAsync(cancellationToken))
        {
            TakeUp(book);
        }
    }

    private async Task FollowAllAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (store.Current is { IsLoaded: true, Leases.IsEmpty: false })
            {
                await FollowAsync(explanations.Current, cancellationToken);
            }
        }
    }

    private async Task TellAsync(AuditEntry row, CancellationToken cancellationToken)
    {
        try
        {
            await audit.AppendAsync(row, cancellationToken);
        }
        catch (AuditUnavailableException)
        {
            // The override is gone whether this can be written or not; the audit's own page says that it cannot.
        }
    }

    // A refused press made nothing; of one that failed after it was accepted the list says whether the override is there.
    private static bool IsDone(ActionState state) => state is ActionState.Accepted or ActionState.Unknown or ActionState.Running or ActionState.Succeeded or ActionState.Unverified;
}
