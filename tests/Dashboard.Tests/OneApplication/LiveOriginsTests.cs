using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Header;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class LiveOriginsTests
{
    [Fact]
    public void Tells_the_objects_of_the_tracked_revision_from_those_of_a_past_deployment()
    {
        var origins = LiveOrigins.From(Some.IncidentFacts())!.Value;
        Assert.Equal([("main", 3), (Some.FeatureBranch, 3)], origins.Select(o => (o.Revision!, o.Objects.Count)));
        Assert.Equal(("admin", Some.Moment.AddMinutes(-14), Some.Feature), (origins[1].By, origins[1].At, origins[1].Commit));
    }

    [Fact]
    public void An_object_that_no_recorded_deployment_had_has_no_revision()
    {
        var facts = Some.IncidentFacts();
        var origins = LiveOrigins.From(facts with { Sources = [facts.Git! with { Deployed = [] }] })!.Value;
        Assert.Null(origins[1].Revision);
    }

    [Fact]
    public void An_object_that_is_missing_is_not_live()
    {
        var facts = Some.IncidentFacts();
        var missing = facts.Application.Resources.Select(r => r with { Health = HealthStatus.Missing }).ToEquatableList();
        Assert.Empty(LiveOrigins.From(facts with { Application = facts.Application with { Resources = missing } })!.Value);
    }

    [Fact]
    public void Without_the_files_nothing_is_said()
    {
        var facts = Some.IncidentFacts();
        var unread = facts.Git! with { Tracked = Reading.NotRead<Core.Causes.RevisionFacts>("Git") };
        Assert.Null(LiveOrigins.From(facts with { Sources = [unread] }));
    }
}
