using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Applications;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Applications;

public sealed class FilteringTests
{
    private static readonly string[] Causes = ["new-commit", "live-edit", "autosync-off"];

    private static readonly Gen<ListedApplication> AnApplication =
        from number in Gen.Int[0, 999]
        from sync in Gen.Enum<SyncStatus>()
        from health in Gen.Enum<HealthStatus>()
        from project in Gen.OneOf(Consts("platform", "shop"))
        from causes in Gen.OneOf(Consts(Causes)).Array[0, 3]
        from hours in Gen.Int[0, 300]
        select Listed($"app-{number}", sync, health, project, causes, Some.Moment - TimeSpan.FromHours(hours));

    private static readonly Gen<ApplicationsQuery> AQuery =
        from sync in Gen.OneOf(Consts("Synced", "OutOfSync", "Unknown")).HashSet[0, 2]
        from project in Gen.OneOf(Consts("platform", "shop", "gone")).HashSet[0, 2]
        from cause in Gen.OneOf(Consts("none", "new-commit", "live-edit")).HashSet[0, 2]
        from age in Gen.OneOf(Consts("1 h to 1 d", "over 7 d")).HashSet[0, 1]
        from text in Gen.OneOf(Consts("", "app-1", "9"))
        select Query(text, ("sync", sync), ("project", project), ("cause", cause), ("age", age));

    [Fact]
    public void Each_count_is_what_would_be_shown_with_that_value_alone_in_its_facet_and_the_other_facets_as_chosen() =>
        Gen.Select(AnApplication.Array[0, 30], AQuery).Sample((applications, query) =>
        {
            foreach (var facet in Run(applications, query).Facets)
            {
                foreach (var value in facet.Values)
                {
                    var alone = query with { Chosen = query.Chosen.SetItem(facet.Facet.Id, [value.Value]) };
                    Assert.Equal(Run(applications, alone).Shown.Count, value.Count);
                }
            }
        });

    [Fact]
    public void What_is_shown_fits_every_facet_and_what_is_not_fails_one() =>
        Gen.Select(AnApplication.Array[0, 30], AQuery).Sample((applications, query) =>
        {
            var shown = Run(applications, query).Shown;
            Assert.Equal(applications.Where(application => Fits(application, query)), shown);
        });

    [Fact]
    public void A_chosen_value_that_nothing_has_stays_to_be_taken_away()
    {
        var (shown, facets) = Run([Listed("a", SyncStatus.Synced, HealthStatus.Healthy, "shop", [], Some.Moment)], Query("", ("project", ["gone"])));
        Assert.Empty(shown);
        Assert.Contains(new("gone", 0, true), facets.Items.Single(facet => facet.Facet.Id == "project").Values);
    }

    private static Gen<string>[] Consts(params string[] values) => [.. values.Select(value => Gen.Const(value))];

    private static bool Fits(ListedApplication application, ApplicationsQuery query) =>
        application.Has(query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        && Facets.All.Select((facet, index) => (facet, values: index == Facets.AgeIndex ? AgeBuckets.Of(application.Since, Some.Moment) : application.Values[index]))
            .All(pair => !query.Chosen.TryGetValue(pair.facet.Id, out var chosen) || chosen.Items.Intersect(pair.values.Items).Any());

    private static (List<ListedApplication> Shown, EquatableList<FacetView> Facets) Run(IEnumerable<ListedApplication> applications, ApplicationsQuery query) =>
        Filtering.Run(applications, query, Some.Moment);

    private static ApplicationsQuery Query(string text, params (string Facet, IEnumerable<string> Values)[] chosen) =>
        chosen.Where(one => one.Values.Any()).Aggregate(ApplicationsQuery.Everything with { Text = text }, (query, one) => query with { Chosen = query.Chosen.SetItem(one.Facet, one.Values.ToEquatableList()) });

    private static ListedApplication Listed(string name, SyncStatus sync, HealthStatus health, string project, string[] causes, DateTimeOffset since)
    {
        var application = Some.Application(name) with { Sync = sync, Health = health, Project = project };
        return ListedApplication.From(application, Some.Explanation(application.Key, [.. causes.Select(id => Some.Cause(id))]), since);
    }
}
