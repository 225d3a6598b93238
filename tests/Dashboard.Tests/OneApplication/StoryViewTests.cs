using DbDashboard.Core.Causes.Analysis;
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

    [Theory]
    [InlineData(6, 1, 0, "Since the last sync main has 6 commits, 1 of them on the path.")]
    [InlineData(6, 0, 0, "The files under the path are the same as at the last sync: 6 commits since then left them alone.")]
    [InlineData(2, 2, 0, "Since the last sync main has 2 commits, all on the path.")]
    [InlineData(1, 1, 0, "Since the last sync main has 1 commit, on the path.")]
    [InlineData(0, 0, 1, "What was synced has 1 commit on the path that the compared commit does not have.")]
    [InlineData(3, 0, 2, "Since the last sync main has 3 commits, none on the path. What was synced has 2 commits on the path that the compared commit does not have.")]
    public void Counts_the_commits_since_the_last_sync(int all, int own, int lost, string sentence)
    {
        GitHistoryEntry[] entries = [.. Enumerable.Repeat(new GitHistoryEntry(Some.MainCommit, []), Math.Max(own, lost))];
        var gap = new StoryGap(false, [.. entries.Take(own)], [.. entries.Take(lost)], all, lost);
        var point = new StoryPoint("main", Some.Main, null, null);

        Assert.Equal(sentence, StoryWords.ToSynced(new RevisionStory(point, gap, point, gap, point)));
    }
}
