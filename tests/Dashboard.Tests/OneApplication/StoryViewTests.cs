using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Git;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class StoryViewTests
{
    private static readonly GitHostLinks Hosts = new([]);

    [Fact]
    public void Tells_the_way_from_the_branch_to_the_cluster()
    {
        var story = StoryView.From(Some.IncidentFacts(), Hosts);

        Assert.Equal(["Git", "Compared", "Synced last"], story.Steps.Select(s => s.Label));
        Assert.Equal("Argo CD compared the head.", story.Steps[0].Gap);
        Assert.Equal(Some.FeatureBranch, story.Steps[2].Point.Name);
        Assert.Equal(2, story.Origins!.Value.Count);
    }

    [Fact]
    public void Says_why_it_cannot_tell_what_lies_between()
    {
        var facts = Some.IncidentFacts();
        var unread = Reading.Failed<RepositoryRefs>("Git", Some.Moment, "the remote does not answer");
        var story = StoryView.From(facts with { Sources = [facts.Git! with { Refs = unread }] }, Hosts);

        Assert.Equal("Unknown because the remote does not answer.", story.Steps[0].Gap);
        Assert.Equal("the remote does not answer", story.Steps[0].Point.Why);
    }
}
