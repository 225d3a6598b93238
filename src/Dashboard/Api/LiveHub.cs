using System.Runtime.CompilerServices;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.SignalR;

namespace DbDashboard.Dashboard.Api;

/// <param name="Changed">Rows that are new in the answer or changed; the first message has all.</param>
/// <param name="Gone">Applications that no longer match, or are no longer there.</param>
/// <param name="Version">The snapshot's version.</param>
public sealed record LiveRows(IReadOnlyList<ApplicationReplyRow> Changed, IReadOnlyList<ApplicationKey> Gone, long Version);

/// <param name="Changed">Groups that are new or changed; the first message has all.</param>
/// <param name="Gone">Ids of those that are no longer there.</param>
public sealed record LiveGroups(IReadOnlyList<GroupReply> Changed, IReadOnlyList<string> Gone);

/// <param name="Changed">Leases that are new or changed; the first message has all.</param>
public sealed record LiveLeases(IReadOnlyList<LeaseReply> Changed, IReadOnlyList<LiveLeaseGone> Gone);

/// <param name="Kind">source or autoSync.</param>
public sealed record LiveLeaseGone(ApplicationKey Application, string Kind);

/// <summary>For other dashboards, wallboards and terminals: subscribe to a query, receive the rows that change.</summary>
public sealed class LiveHub(Seen seen, ListedApplications listed, GroupStore groups, LeaseStore leases, CurrentActor actor, TimeProvider time) : Hub
{
    private const string Via = "hub";

    /// <summary>Groups of one root cause: first all, then those that changed, at once when somebody says something of one.</summary>
    public async IAsyncEnumerable<LiveGroups> WatchGroups([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<string, GroupReply>? told = null;
        await foreach (var book in groups.WatchAsync(cancellationToken))
        {
            var now = GroupMapping.All(seen.Current, book, actor.Of(Via), time.GetUtcNow()).ToDictionary(group => group.Id);
            var before = told ?? [];
            LiveGroups changes = new([.. now.Values.Where(group => before.GetValueOrDefault(group.Id) != group)], [.. before.Keys.Where(id => !now.ContainsKey(id)).Order(StringComparer.Ordinal)]);
            if (told is null || changes.Changed.Count + changes.Gone.Count > 0)
            {
                yield return changes;
            }

            told = now;
        }
    }

    /// <summary>Leases: first all, then those that changed: one is made, extended, near its end, over or gone.</summary>
    public async IAsyncEnumerable<LiveLeases> WatchLeases([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<LeaseKey, Lease>? told = null;
        await foreach (var book in leases.WatchAsync(cancellationToken))
        {
            var reader = actor.Of(Via);
            var now = book.Leases.Where(one => reader.RoleIn(one.Value.Application.Instance, one.Value.Project) > Role.None).ToDictionary();
            var before = told ?? [];
            var at = time.GetUtcNow();
            LiveLeases changes = new(
                [.. now.Where(one => !one.Value.Equals(before.GetValueOrDefault(one.Key))).Select(one => LeaseReply.Of(one.Value, at))],
                [.. before.Keys.Where(key => !now.ContainsKey(key)).Select(key => new LiveLeaseGone(key.Application, Words.Camel(key.Kind)))]);
            if (told is null || changes.Changed.Count + changes.Gone.Count > 0)
            {
                yield return changes;
            }

            told = now;
        }
    }

    /// <param name="query">The query part of the page's address (<c>sync=OutOfSync&amp;q=postgres</c>); empty takes all.</param>
    public async IAsyncEnumerable<LiveRows> Watch(string? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = ApplicationsQuery.Parse($"applications?{query?.TrimStart('?')}");
        var told = new LiveTold();
        var first = true;
        await foreach (var explained in seen.WatchAsync(cancellationToken))
        {
            var (shown, _) = Filtering.Run(listed.Of(explained).Values, asked, time.GetUtcNow());
            var rows = told.Tell(explained, shown);
            if (first || rows.Changed.Count + rows.Gone.Count > 0)
            {
                first = false;
                yield return rows;
            }
        }
    }
}
