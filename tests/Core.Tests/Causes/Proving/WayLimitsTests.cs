using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Testing.Cases;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Causes.Proving;

/// <summary>How many ways are tried, and for how long: by counters and a clock that stands still.</summary>
public sealed class WayLimitsTests : IDisposable
{
    private readonly DeployStory story = new();

    [Fact]
    public async Task No_more_than_200_ways_are_tried_and_it_is_said()
    {
        var tried = await SearchAsync(TimeSpan.Zero, filters: 230);

        Assert.Equal((WaysTried.Most, 0, "no more than 200 are tried"), (tried.Tried, tried.Proven, tried.Stopped));
        Assert.Equal("200 ways were tried, none of them keeps all 3 live objects; no more than 200 are tried.", tried.Sentence);
    }

    [Fact]
    public async Task After_two_seconds_no_more_are_tried_and_it_is_said()
    {
        var tried = await SearchAsync(TimeSpan.FromMilliseconds(300), filters: 230);

        Assert.InRange(tried.Tried, 1, 8);
        Assert.Equal("no more were tried within 2 s", tried.Stopped);
    }

    [Fact]
    public async Task Fewer_than_that_are_all_tried()
    {
        var tried = await SearchAsync(TimeSpan.Zero, filters: 20);

        Assert.InRange(tried.Tried, 20, 60);
        Assert.Null(tried.Stopped);
    }

    public void Dispose() => story.Dispose();

    /// <summary>Three live objects: one has a file, of one the filter drops it, one has none any more; and filters of past deployments that take none of them.</summary>
    private async Task<WaysTried> SearchAsync(TimeSpan eachLook, int filters)
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")), ("c.yaml", DeployStory.Manifest("c")));
        await story.SyncAsync();
        story.Commit("main", ("c.yaml", null));
        story.Commit("main", ("c.yaml", DeployStory.Manifest("other")));
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };
        var facts = await story.ReadFactsAsync();
        var git = facts.Git!;
        var deployed = Enumerable.Range(0, filters).Select(i => git.Tracked.Value! with { WithSource = git.Source with { Directory = new DirectoryOptions(Include: $"{{a.yaml,x{i}.yaml}}") } });
        var clock = new FakeTimeProvider(DeployStory.Now) { AutoAdvanceAmount = eachLook };
        facts = facts with { Sources = [git with { Deployed = deployed.ToEquatableList(), FurtherWays = [], Tried = null }] };
        return (await new WaySearch(story.Git, new SelectionReader(story.Git), clock).AddAsync(facts, CancellationToken.None)).Git!.Tried!;
    }
}
