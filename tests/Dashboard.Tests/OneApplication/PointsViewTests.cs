using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Header;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class PointsViewTests
{
    [Fact]
    public void Names_head_compared_and_live_with_their_ages_and_people()
    {
        var points = PointsView.From(Some.IncidentFacts());
        Assert.Equal(("main", "8749e2b", "Ada Ops"), (points.Head.Name, points.Head.ShortCommit, points.Head.By));
        Assert.Equal(("8749e2b", Some.Moment.AddSeconds(-20)), (points.Compared.ShortCommit, points.Compared.At));
        Assert.Null(points.Gap);
        Assert.True(points.IsComparedHead);
    }

    [Fact]
    public void Says_when_Git_moved_on()
    {
        var facts = Some.IncidentFacts();
        var moved = Reading.Known(new RepositoryRefs("u", [new GitRef("refs/heads/main", Some.Feature)], "refs/heads/main", Some.Moment), "Git", Some.Moment);
        var points = PointsView.From(facts with { Sources = [facts.Git! with { Refs = moved }] });
        Assert.Equal("Git moved on since", points.Gap);
        Assert.Null(points.Head.By);
    }

    [Fact]
    public void A_head_that_is_not_to_be_had_says_why()
    {
        var points = PointsView.From(Some.IncidentFacts() with { Sources = [] });
        Assert.Null(points.Head.Commit);
        Assert.Equal("Git was not read.", points.Head.Why);
        Assert.Equal("8749e2b", points.Compared.ShortCommit);
        Assert.Equal(Some.FeatureBranch, points.LastDeployment!.Revision);
    }
}
