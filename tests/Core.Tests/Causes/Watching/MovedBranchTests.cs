using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Causes.Watching;

public sealed class MovedBranchTests : IAsyncDisposable
{
    private const int Marker = WatchedBranches.Count - 1;
    private readonly WatchedBranches world = new();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_branch_that_moves_costs_the_applications_whose_files_it_changes()
    {
        world.Push("feature", 3, "first");
        await world.StartAsync();
        var (before, trees) = (world.Work, world.TreesRead);

        world.Push("feature", 7, "second");
        await world.LookForAsync(7);
        await world.LookAsync(Marker);

        // Those that differ on it, before or now, and the one that was changed to see the end.
        var after = world.Work;
        Assert.Equal((3, 3, 3, 0), (after.Explained - before.Explained, after.Rules - before.Rules, after.Details - before.Details, after.Processes - before.Processes));
        Assert.InRange(world.TreesRead - trees, 1, 3);
    }

    [Fact]
    public async Task A_look_that_finds_nothing_new_costs_nothing()
    {
        world.Push("feature", 3, "first");
        await world.StartAsync();
        var (before, trees) = (world.Work, world.TreesRead);

        await world.LookAsync(Marker);
        await world.LookAsync(Marker);

        var after = world.Work;
        Assert.Equal((2, 2, 2, 0, 0), (after.Explained - before.Explained, after.Rules - before.Rules, after.Details - before.Details, after.Processes - before.Processes, world.TreesRead - trees));
    }

    [Fact]
    public async Task No_git_process_is_started_for_each_application()
    {
        world.Push("feature", 3, "first");

        await world.StartAsync();

        Assert.Equal(1, world.Work.Processes);
    }

    [Fact]
    public async Task A_branch_without_changes_of_its_own_costs_nothing_when_it_comes_and_when_it_goes()
    {
        await world.StartAsync();
        var before = world.Work.Explained;

        world.Branches["equal"] = world.Branches["main"];
        await world.LookAsync(Marker);
        world.Branches.Remove("equal");
        await world.LookAsync(Marker);

        Assert.Equal(2, world.Work.Explained - before);
    }

    [Fact]
    public async Task A_branch_that_goes_is_forgotten_where_it_differed()
    {
        world.Push("feature", 3, "first");
        await world.StartAsync();
        var before = world.Work.Explained;

        world.Branches.Remove("feature");
        await world.LookForAsync(3);
        await world.LookAsync(Marker);

        Assert.Equal(2, world.Work.Explained - before);
    }

    [Fact]
    public async Task When_the_followed_branch_moves_everybody_who_follows_it_is_explained_anew()
    {
        await world.StartAsync();
        var before = world.Work.Explained;

        world.Branches["main"] = world.Repository.Commit("main", "README.md", "x");
        await world.LookForAsync([.. Enumerable.Range(0, WatchedBranches.Count)]);

        Assert.Equal(WatchedBranches.Count, world.Work.Explained - before);
    }

    [Fact]
    public async Task Whoever_is_in_sync_does_not_mind_other_branches()
    {
        await world.StartAsync(SyncStatus.Synced);
        var (before, trees) = (world.Work.Explained, world.TreesRead);

        world.Push("feature", 7, "second");
        await world.LookAsync(Marker);

        Assert.Equal((1, 0), (world.Work.Explained - before, world.TreesRead - trees));
    }
}
