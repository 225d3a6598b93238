using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;
using Microsoft.AspNetCore.SignalR;

namespace DbDashboard.Dashboard.Api;

/// <param name="Changed">Rows that are new in the answer or changed; the first message has all.</param>
/// <param name="Gone">Applications that no longer match, or are no longer there.</param>
/// <param name="Version">The snapshot's version.</param>
public sealed record LiveRows(IReadOnlyList<ApplicationReplyRow> Changed, IReadOnlyList<ApplicationKey> Gone, long Version);

/// <summary>For other dashboards, wallboards and terminals: subscribe to a query, receive the rows that change.</summary>
public sealed class LiveHub(ExplanationStore store, ListedApplications listed, TimeProvider time) : Hub
{
    /// <param name="query">The query part of the page's address (<c>sync=OutOfSync&amp;q=postgres</c>); empty takes all.</param>
    public async IAsyncEnumerable<LiveRows> Watch(string? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = ApplicationsQuery.Parse($"applications?{query?.TrimStart('?')}");
        var told = ImmutableDictionary<ApplicationKey, ListedApplication>.Empty;
        var first = true;
        await foreach (var explained in store.WatchAsync(cancellationToken))
        {
            var all = listed.Of(explained);
            var (shown, _) = Filtering.Run(all.Values, asked, time.GetUtcNow());
            var now = shown.ToImmutableDictionary(application => application.Key);
            var rows = Between(explained, told, now);
            told = now;
            if (first || rows.Changed.Count + rows.Gone.Count > 0)
            {
                first = false;
                yield return rows;
            }
        }
    }

    // An application that did not change is the same object: comparing references is enough.
    private static LiveRows Between(
        ExplainedSnapshot explained, ImmutableDictionary<ApplicationKey, ListedApplication> before, ImmutableDictionary<ApplicationKey, ListedApplication> after) => new(
        [.. after.Values.Where(a => !ReferenceEquals(before.GetValueOrDefault(a.Key), a)).OrderBy(a => a.Key).Select(a => ApplicationMapping.Row(explained, a.Application))],
        [.. before.Keys.Where(key => !after.ContainsKey(key)).Order()],
        explained.Snapshot.Version);
}
