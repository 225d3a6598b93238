using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

/// <summary>What goes wrong with hosts and disks: nothing unknown looks known, and what was known stays with its age.</summary>
public sealed class GitFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_host_that_fails_makes_the_refs_stale_and_is_asked_again_soon(int answer)
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var commit = repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        world.Server.Status = answer;
        var status = await world.PollAsync();
        Assert.Equal(SourceState.Unreachable, status.State);
        Assert.Contains("does not answer", status.Why, StringComparison.Ordinal);
        Assert.Equal(ReadingState.Stale, world.Reader.Refs(repository.Url).State);
        Assert.True((await world.Reader.ReadTreeAsync(repository.Url, commit, "", Token)).IsKnown);
        world.Server.Status = null;
        Assert.Equal(SourceState.Live, (await world.PollAsync(TimeSpan.FromSeconds(1))).State);
    }

    [Fact]
    public async Task A_host_that_is_gone_is_unreachable_and_a_missing_commit_unknown()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        await world.Server.DisposeAsync();
        Assert.Equal(SourceState.Unreachable, (await world.PollAsync()).State);
        Assert.Equal(ReadingState.Failed, (await world.Reader.ReadCommitAsync(repository.Url, new string('d', 40), Token)).State);
    }

    [Fact]
    public async Task A_repository_that_does_not_exist_says_so()
    {
        await using var world = await GitWorld.StartAsync();
        var url = world.Server.Place + "/absent.git";
        world.Source.Read([url], []);
        var status = await world.StatusAsync(url, SourceState.Unreachable);
        Assert.Contains("there is no repository", status.Why, StringComparison.Ordinal);
        Assert.Equal(ReadingState.Failed, world.Reader.Refs(url).State);
    }

    [Fact]
    public async Task Configured_credentials_are_shown_to_their_host_and_to_nobody_else()
    {
        using var folder = new TempFolder("password");
        var file = Path.Combine(folder.Path, "token");
        await File.WriteAllTextAsync(file, "s3cr3t-canary\n", Token);
        await using var world = await GitWorld.StartAsync();
        world.Options.Credentials.Add(new() { Url = world.Server.Place + "/", Username = "ada", PasswordFile = file });
        world.Server.Login = "ada:s3cr3t-canary";
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        await File.WriteAllTextAsync(file, "wrong-canary", Token);
        var status = await world.PollAsync();
        Assert.Contains("refuses the configured credentials", status.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", world.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_the_mirror_of_before_is_read_with_its_age()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var commit = repository.Commit("main", "a", "1");
        var at = (await world.MirrorAsync(repository)).At;
        world.Server.Status = 503;
        world.Time.Advance(TimeSpan.FromSeconds(3));
        await world.RestartAsync();
        world.Source.Read([repository.Url], []);
        await world.StatusAsync(repository.Url, SourceState.Unreachable);
        Assert.Equal(at, world.Refs().At);
        Assert.Equal(ReadingState.Stale, world.Reader.Refs(repository.Url).State);
        Assert.True((await world.Reader.ReadTreeAsync(repository.Url, commit, "", Token)).IsKnown);
    }

    [Fact]
    public async Task A_damaged_pack_is_unknown_then_replaced_and_never_absent()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var commit = repository.Commit("main", "a", new string('x', 5000));
        await world.MirrorAsync(repository);
        Damage(world);
        Assert.Equal(ReadingState.Failed, (await world.Reader.ReadTreeAsync(repository.Url, commit, "", Token)).State);
        Assert.Equal(SourceState.Live, (await world.PollAsync(TimeSpan.FromSeconds(10))).State);
        Assert.True((await world.Reader.ReadTreeAsync(repository.Url, commit, "", Token)).IsKnown);
        Assert.Empty(Directory.GetDirectories(world.Cache, "quarantine.git", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_damaged_mirror_stays_until_its_successor_is_whole()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        var commit = repository.Commit("main", "a", new string('x', 5000));
        await world.MirrorAsync(repository);
        Damage(world);
        world.Server.Status = 503;
        await world.Reader.ReadTreeAsync(repository.Url, commit, "", Token);
        Assert.Equal(SourceState.Unreachable, (await world.PollAsync(TimeSpan.FromSeconds(10))).State);
        Assert.Single(Directory.GetDirectories(world.Cache, "mirror.git", SearchOption.AllDirectories));
        Assert.Equal(ReadingState.Stale, world.Reader.Refs(repository.Url).State);
    }

    [Fact]
    public async Task An_empty_ref_file_leads_to_a_new_mirror()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        await world.MirrorAsync(repository);
        var mirror = Directory.GetDirectories(world.Cache, "mirror.git", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(Path.Combine(mirror, "refs", "heads", "main"), "", Token);
        var pushed = repository.Commit("main", "a", "2");
        Assert.Equal(SourceState.Live, (await world.PollAsync()).State);
        Assert.Equal(pushed, world.Refs().Resolve("main"));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_fetched()
    {
        await using var world = await GitWorld.StartAsync(parts: new(new() { FreeBytes = long.MaxValue }));
        var repository = world.Server.Create("platform.git");
        repository.Commit("main", "a", "1");
        world.Source.Read([repository.Url], []);
        var status = await world.StatusAsync(repository.Url, SourceState.Unreachable);
        Assert.Contains("make room", status.Why, StringComparison.Ordinal);
    }

    private static void Damage(GitWorld world)
    {
        foreach (var pack in Directory.GetFiles(world.Cache, "*.pack", SearchOption.AllDirectories))
        {
            File.SetAttributes(pack, FileAttributes.Normal);
            var bytes = File.ReadAllBytes(pack);
            for (var i = 20; i < bytes.Length - 20; i += 7)
            {
                bytes[i] ^= 0xff;
            }

            File.WriteAllBytes(pack, bytes);
        }
    }
}
