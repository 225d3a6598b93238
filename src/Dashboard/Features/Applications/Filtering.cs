using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>
/// Filters and counts in one pass. An application that fails no facet is shown and counts everywhere; one that fails exactly one
/// facet counts there only, which is what makes each facet's counts reflect the other facets.
/// </summary>
public sealed class Filtering
{
    private readonly ApplicationsQuery query;
    private readonly DateTimeOffset now;
    private readonly EquatableList<string>[] chosen;
    private readonly Dictionary<string, int>[] counts;

    private Filtering(ApplicationsQuery query, DateTimeOffset now)
    {
        this.query = query;
        this.now = now;
        chosen = [.. Facets.All.Select(facet => query.Chosen.GetValueOrDefault(facet.Id))];
        counts = [.. Facets.All.Select(_ => new Dictionary<string, int>())];
    }

    public static (List<ListedApplication> Shown, EquatableList<FacetView> Facets) Run(IEnumerable<ListedApplication> all, ApplicationsQuery query, DateTimeOffset now)
    {
        var filtering = new Filtering(query, now);
        var words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = all.Where(application => application.Has(words) && filtering.Takes(application)).ToList();
        return (shown, Applications.Facets.All.Select(filtering.View).ToEquatableList());
    }

    private bool Takes(ListedApplication application)
    {
        var failed = -1;
        for (var index = 0; index < chosen.Length; index++)
        {
            if (Passes(application, index))
            {
                continue;
            }

            if (failed >= 0)
            {
                return false;
            }

            failed = index;
        }

        Count(application, failed);
        return failed < 0;
    }

    private bool Passes(ListedApplication application, int index) =>
        chosen[index].Count == 0 || Values(application, index).Items.Any(value => chosen[index].Items.Contains(value));

    private void Count(ListedApplication application, int only)
    {
        for (var index = 0; index < counts.Length; index++)
        {
            if (only < 0 || only == index)
            {
                foreach (var value in Values(application, index))
                {
                    counts[index][value] = counts[index].GetValueOrDefault(value) + 1;
                }
            }
        }
    }

    private EquatableList<string> Values(ListedApplication application, int index) =>
        index == Applications.Facets.AgeIndex ? AgeBuckets.Of(application.Since, now) : application.Values[index];

    private FacetView View(Facet facet, int index)
    {
        var values = counts[index].Keys.Union(chosen[index].Items);
        var ordered = index == Applications.Facets.AgeIndex
            ? AgeBuckets.Order.Where(values.Contains)
            : values.OrderByDescending(value => counts[index].GetValueOrDefault(value)).ThenBy(value => value, StringComparer.Ordinal);
        return new(facet, ordered.Select(value => new FacetValue(value, counts[index].GetValueOrDefault(value), query.Has(facet, value))).ToEquatableList());
    }
}
