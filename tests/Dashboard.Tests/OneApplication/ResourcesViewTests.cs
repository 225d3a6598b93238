using CsCheck;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Resources;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class ResourcesViewTests
{
    private static readonly ResourceKey Key = Some.AgentDocs[0];

    private static Facts With(string? live, string? predicted)
    {
        var resource = new ManagedResource(Key, predicted, live, live, predicted, "1", true, false, []);
        var facts = Some.IncidentFacts();
        return facts with { Details = facts.Details with { ManagedResources = Reading.Known<EquatableList<ManagedResource>>([resource], "Argo CD", Some.Moment) } };
    }

    [Fact]
    public void What_a_prune_deletes_comes_first()
    {
        var view = ResourcesView.From(Some.IncidentFacts(), "");
        Assert.Equal(["postgres-general", "questdb-timeseries", "redis-general"], view.Rows.Take(3).Select(r => r.Key.Name));
        Assert.All(view.Rows.Take(3), row => Assert.True(row.WouldBePruned));
        Assert.Equal(0, view.Differing);
    }

    [Fact]
    public void Of_fifty_thousand_resources_the_first_are_listed_and_the_rest_is_counted()
    {
        var facts = Some.IncidentFacts();
        var many = Enumerable.Range(0, 50_000).Select(i => facts.Application.Resources[0] with { Key = Key with { Name = $"r{i:00000}" } }).ToEquatableList();
        var application = facts.Application with { Resources = many, ResourceCount = many.Count };
        facts = facts with { Application = application, Details = new ApplicationDetails { Key = application.Key } };

        var view = ResourcesView.From(facts, "");
        Assert.Equal((5_000, 45_000, 50_000), (view.Rows.Count, view.More, view.Total));
        Assert.Equal((10, 0), (ResourcesView.From(facts, "r0001").Rows.Count, ResourcesView.From(facts, "r0001").More));
    }

    [Fact]
    public void A_search_narrows_by_kind_and_name() =>
        Assert.Equal(["agent-docs-redis"], ResourcesView.From(Some.IncidentFacts(), "redis AGENT").Rows.Select(r => r.Key.Name));

    [Fact]
    public void Names_the_one_field_that_a_sync_would_change()
    {
        var facts = With("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":1}}""");
        var view = ResourcesView.From(facts, "agent-docs-postgres");
        Assert.Equal(("spec.replicas", 1), (view.Rows[0].DifferenceWords, view.Differing));
    }

    [Fact]
    public void Several_fields_are_counted_and_named()
    {
        var row = ResourcesView.From(With("""{"spec":{"replicas":3,"image":"a"}}""", """{"spec":{"replicas":1,"image":"b"}}"""), "agent-docs-postgres").Rows[0];
        Assert.Equal("2 fields differ", row.DifferenceWords);
        Assert.Equal(["/spec/image", "/spec/replicas"], row.Differences!.Value.Items.Order());
    }

    [Fact]
    public void An_object_that_Git_does_not_have_is_not_called_equal()
    {
        Assert.Equal(1, ResourcesView.From(With("{}", null), "").Differing);
        Assert.Null(ResourcesView.From(With("{}", null), "agent-docs-postgres").Rows[0].Differences);
    }

    [Fact]
    public void A_key_survives_its_address() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String)
            .Where((a, b, c, d) => (a + b + c + d).All(char.IsAscii))
            .Sample((a, b, c, d) => Assert.Equal(new ResourceKey(a, b, c, d), ResourceName.Read(ResourceName.Write(new ResourceKey(a, b, c, d)))));
}
