using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Layout;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>Which applications are shown, in order, and the facets. Their rows render themselves.</summary>
/// <param name="Total">All applications that are known, whatever is asked.</param>
public sealed record ApplicationsView(ApplicationsQuery Query, SourcesView Sources, EquatableList<ApplicationKey> Shown, int Total, EquatableList<FacetView> Facets)
{
    public bool IsStarting => Total == 0 && Sources.IsStarting;

    public string Count => Query.IsEverything ? $"{Total} in all" : $"{Shown.Count} of {Total}";

    public static ApplicationsView From(ExplainedSnapshot explained, IEnumerable<ListedApplication> listed, ApplicationsQuery query, DateTimeOffset now)
    {
        var (shown, facets) = Filtering.Run(listed, query, now);
        return new(
            query,
            SourcesView.From(explained, now),
            Ordered(shown, query.Order).Select(application => application.Key).ToEquatableList(),
            explained.Snapshot.Applications.Count,
            facets);
    }

    private static IEnumerable<ListedApplication> Ordered(IEnumerable<ListedApplication> shown, ApplicationsOrder order)
    {
        var byName = shown.OrderBy(application => application.Key.Name, StringComparer.Ordinal).ThenBy(application => application.Key);
        return order switch
        {
            ApplicationsOrder.Name => byName,
            ApplicationsOrder.Age => byName.OrderBy(application => application.Since ?? DateTimeOffset.MaxValue),
            _ => byName.OrderByDescending(Rank),
        };
    }

    // What Argo CD calls bad comes before the good also where no rule has a cause for it.
    private static int Rank(ListedApplication application) => application.Worst is { } worst
        ? 2 + (int)worst
        : application.Application is { Sync: SyncStatus.Synced, Health: HealthStatus.Healthy } ? 0 : 1;
}
