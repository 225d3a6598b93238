using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

public sealed class GitSourceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mirrors_all_branches_and_tags_and_knows_the_default_branch()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var main = repository.Commit("main", "db/postgres.yaml", "kind: postgresql\n");
        var side = repository.Commit("feature/redis", "db/redis.yaml", "kind: RedisFailover\n", from: "main");
        TestGit.Run(repository.Directory, "tag", "-a", "-m", "first", "v1", main);
        var refs = await world.MirrorAsync(repository);
        Assert.Equal([new GitRef("refs/heads/feature/redis", side), new GitRef("refs/heads/main", main), new GitRef("refs/tags/v1", main)], refs.Refs.Items);
        Assert.Equal("refs/heads/main", refs.Head);
        var tree = await world.Reader.ReadTreeAsync(repository.Url, side, "db", Token);
        Assert.Equal(["db/postgres.yaml", "db/redis.yaml"], tree.Value!.Files.Items.Select(f => f.Path));
    }

    [Fact]
    public async Task A_poll_without_change_asks_once_and_fetches_nothing()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        var (looks, requests, told) = (world.Server.Looks, world.Server.Requests.Count, world.Seen.OfType<Observation.RefsRead>().Count());
        var status = await world.PollAsync();
        Assert.Equal(SourceState.Live, status.State);
        Assert.Equal(world.Time.GetUtcNow(), status.LastSeen);
        Assert.Equal(looks + 1, world.Server.Looks);
        Assert.Equal(requests + 2, world.Server.Requests.Count);
        Assert.Equal(told, world.Seen.OfType<Observation.RefsRead>().Count());
    }

    [Fact]
    public async Task The_last_proof_of_life_is_never_older_than_the_interval()
    {
        await using var world = await GitWorld.StartAsync(parts: new(Jitter: () => 1));
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        var status = await world.PollAsync(TimeSpan.FromSeconds(28));
        Assert.True(status.IsFresh(world.Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_pushed_commit_arrives_with_the_next_poll()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        var pushed = repository.Commit("main", "a", "2", "Raise a");
        await world.PollAsync();
        Assert.Equal(pushed, world.Refs().Resolve("main"));
        Assert.Equal("Raise a", (await world.Reader.ReadCommitAsync(repository.Url, pushed, Token)).Value!.Subject);
    }

    [Fact]
    public async Task Waking_asks_at_once_but_at_most_every_ten_seconds()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        var pushed = repository.Commit("main", "a", "2");
        Assert.True(world.Source.Wake(repository.Url));
        await world.PollAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(pushed, world.Refs().Resolve("main"));
        Assert.False(world.Source.Wake("https://example.com/other.git"));
    }

    [Fact]
    public async Task For_a_press_the_remote_is_asked_now()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        var pushed = repository.Commit("main", "a", "2");

        var asking = world.Reader.AskRefsAsync(repository.Url, TimeSpan.FromSeconds(30), Token);
        await world.PollAsync(TimeSpan.FromSeconds(1));
        world.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(pushed, (await asking).Value!.Resolve("main"));
    }

    [Fact]
    public async Task A_remote_that_does_not_answer_in_time_is_as_it_was_last_seen()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var first = repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);

        var asking = world.Reader.AskRefsAsync(repository.Url, TimeSpan.FromSeconds(0), Token);

        Assert.Equal(first, (await asking).Value!.Resolve("main"));
    }

    [Fact]
    public async Task Commits_of_a_deleted_branch_stay_readable_for_a_day()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        var gone = repository.Commit("feature/gone", "b", "2", from: "main");
        await world.MirrorAsync(repository);
        repository.DeleteBranch("feature/gone");
        await world.PollAsync();
        Assert.Null(world.Refs().Resolve("feature/gone"));
        Assert.Contains("refs/kept/", KeptRefs(world), StringComparison.Ordinal);
        Assert.True((await world.Reader.ReadTreeAsync(repository.Url, gone, "", Token)).IsKnown);
        await world.PollAsync(TimeSpan.FromHours(25));
        repository.Commit("main", "a", "3");
        await world.PollAsync();
        Assert.DoesNotContain(gone, KeptRefs(world), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_force_push_keeps_the_overwritten_commits_readable()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var first = repository.Commit("main", "a", "1");
        var overwritten = repository.Commit("main", "a", "2");
        await world.MirrorAsync(repository);
        repository.SetBranch("main", first);
        await world.PollAsync();
        Assert.Equal(first, world.Refs().Resolve("main"));
        Assert.Equal(overwritten, (await world.Reader.ReadCommitAsync(repository.Url, overwritten, Token)).Value!.Id);
    }

    [Fact]
    public async Task A_commit_of_a_branch_deleted_before_the_first_fetch_is_asked_for_by_its_id()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        var gone = repository.Commit("feature/gone", "b", "2", "Add b", from: "main");
        repository.DeleteBranch("feature/gone");
        await world.MirrorAsync(repository);
        Assert.Equal("Add b", (await world.Reader.ReadCommitAsync(repository.Url, gone, Token)).Value!.Subject);
    }

    [Fact]
    public async Task A_commit_that_nobody_has_is_absent_and_is_asked_for_once()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        var missing = await world.Reader.ReadCommitAsync(repository.Url, new string('d', 40), Token);
        Assert.Equal(ReadingState.Absent, missing.State);
        var requests = world.Server.Requests.Count;
        Assert.Equal(ReadingState.Absent, (await world.Reader.ReadTreeAsync(repository.Url, new string('d', 40), "", Token)).State);
        Assert.Equal(requests, world.Server.Requests.Count);
    }

    [Fact]
    public async Task Repositories_come_and_go_with_the_applications()
    {
        await using var world = await GitWorld.StartAsync();
        var (first, second) = (world.Server.Create("first.git"), world.Server.Create("second.git"));
        first.Commit("main", "a", "1");
        second.Commit("main", "b", "2");
        await world.MirrorAsync(first);
        Assert.Equal(ReadingState.NotRead, world.Reader.Refs(second.Url).State);
        await world.MirrorAsync(second);
        Assert.True(world.Reader.Refs(second.Url).IsKnown);
        Assert.Equal(ReadingState.NotRead, world.Reader.Refs(first.Url).State);
    }

    private static string KeptRefs(GitWorld world)
    {
        var mirror = Directory.GetDirectories(world.Cache, "mirror.git", SearchOption.AllDirectories).Single();
        return TestGit.Run(mirror, "for-each-ref", "refs/kept/");
    }
}
