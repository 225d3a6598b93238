using System.Collections.Immutable;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes;

namespace DbDashboard.Core.Groups;

/// <summary>Keeps the book of groups up to what is known, at most once a second. It begins when what an earlier run remembered is read and every application was explained with nothing left unchecked, so that a start looks like no change.</summary>
public sealed class GroupWatch(ExplanationStore explanations, GroupStore store, IAuditReader audit, TimeProvider time)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What stays unchecked does not keep the others waiting for longer.</summary>
    public static readonly TimeSpan BeginsWithin = TimeSpan.FromMinutes(2);

    private readonly DateTimeOffset started = time.GetUtcNow();
    private ExplainedSnapshot before = ExplainedSnapshot.Empty;

    /// <summary>Ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in store.WatchAsync(cancellationToken))
        {
            if (store.Current.IsLoaded)
            {
                break;
            }
        }

        await foreach (var explained in explanations.WatchAsync(cancellationToken))
        {
            if (Begins(explained))
            {
                await FollowAsync(explained, cancellationToken);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    /// <summary>One round.</summary>
    public async Task FollowAsync(ExplainedSnapshot explained, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var (open, gone) = new GroupTracking(before, explained, at).Follow(store.Current);
        var episodes = new List<GroupEpisode>();
        foreach (var record in gone)
        {
            var endings = new Endings(explained.Snapshot, before.Snapshot.Version == 0 ? record.Since : at - Endings.Lately, at);
            episodes.Add(GroupEpisode.Of(record, at, await endings.OfAsync(record, audit, cancellationToken)));
        }

        before = explained;
        store.Update(book => Same(book, open) && episodes.Count == 0 && Claims(book, open, at) == book.Claims
            ? book
            : (book with { Open = Same(book, open) ? book.Open : open, Claims = Claims(book, open, at) }).With(episodes, at));
    }

    private bool Begins(ExplainedSnapshot explained) =>
        before.Snapshot.Version > 0
        || (explained.Snapshot.Applications.Count > 0 && explained.Snapshot.Applications.Keys.All(key => explained.Explanations.GetValueOrDefault(key) is { NotChecked.Count: 0, Awaits: null }))
        || (explained.Snapshot.Version > 0 && time.GetUtcNow() - started > BeginsWithin);

    private static bool Same(GroupBook book, ImmutableDictionary<Fingerprint, GroupRecord> open) =>
        book.Open.Count == open.Count && open.All(one => book.Open.GetValueOrDefault(one.Key) is { } held && ReferenceEquals(held, one.Value));

    // What ran out is dropped; a snoozed group that is back stays back.
    private static ImmutableDictionary<Fingerprint, GroupClaim> Claims(GroupBook book, ImmutableDictionary<Fingerprint, GroupRecord> open, DateTimeOffset at)
    {
        var claims = book.Claims.RemoveRange(book.Claims.Where(one => one.Value.Until <= at).Select(one => one.Key));
        foreach (var (id, claim) in claims.Where(one => one.Value.BackAt is null))
        {
            if (open.GetValueOrDefault(id) is { } group && claim.StateFor(group.Urgency, group.Members.Count, group.GrewAt, at) == ClaimState.Back)
            {
                claims = claims.SetItem(id, claim with { BackAt = at });
            }
        }

        return claims;
    }
}
