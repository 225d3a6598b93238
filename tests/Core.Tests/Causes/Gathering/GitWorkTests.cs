using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes.Gathering;

/// <summary>What gathering the facts asks of Git, as counters.</summary>
public sealed class GitWorkTests : IClassFixture<GitWorkTests.HundredCommits>, IDisposable
{
    private const int Count = 100;

    private readonly TempFolder folder = new("git-work");
    private readonly GitCommandLine command;
    private readonly GitRepository git;
    private readonly List<string> commits;

    public GitWorkTests(HundredCommits made)
    {
        commits = made.Commits;
        command = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System);
        git = new GitRepository(made.Directory, command);
    }

    public void Dispose()
    {
        git.Dispose();
        command.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_hundred_applications_deployed_at_a_hundred_commits_start_three_processes()
    {
        var mirror = new ShownMirror(git, Some.Repository.Name);
        var refs = mirror.Show(Some.Moment, [("main", commits[^1])]);
        var snapshot = Snapshot.Empty with { Version = 1, Repositories = Snapshot.Empty.Repositories.SetItem(refs.Url, refs) };
        var reader = new GitReader(mirror, TimeProvider.System);
        var facts = new FactsReader(reader, new SelectionReader(reader), TimeProvider.System);
        var read = await Task.WhenAll(Enumerable.Range(0, Count).Select(i => Application(i)).Select(a =>
            facts.ReadAsync(snapshot, a, new ApplicationDetails { Key = a.Key }, FactsDepth.AsNeeded, TestContext.Current.CancellationToken)));
        Assert.All(read, (f, i) => Assert.Equal(commits[i + 1], Assert.Single(Assert.Single(f.Sources[0].Deployed).Behind).Commit.Id));
        Assert.Equal(3, command.ProcessesStarted);
    }

    [Fact]
    public async Task A_folder_costs_three_exchanges_and_none_the_second_time()
    {
        var mirror = new ShownMirror(git, Some.Repository.Name);
        mirror.Show(Some.Moment, [("main", commits[^1])]);
        var selections = new SelectionReader(new GitReader(mirror, TimeProvider.System));
        await ReadAsync(selections, 0);
        var before = git.Exchanges;
        await ReadAsync(selections, 1);
        Assert.Equal(3, git.Exchanges - before);
        await ReadAsync(selections, 1);
        Assert.Equal(3, git.Exchanges - before);
    }

    [Fact]
    public async Task Questions_that_come_together_are_asked_together()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, Count).Select(i => git.ReadPathIdsAsync([commits[^1]], File(i), TestContext.Current.CancellationToken)));
        var before = git.Exchanges;
        await Task.WhenAll(ids.Select(id => git.ReadBlobsAsync([id[0]!], TestContext.Current.CancellationToken)));
        Assert.InRange(git.Exchanges - before, 2, Count);
    }

    [Fact]
    public async Task Where_paths_stand_on_many_commits_is_the_same_asked_at_once_and_one_by_one()
    {
        foreach (var path in new[] { "apps", "apps/3", File(7), "none", "" })
        {
            var together = await git.ReadPathIdsAsync(commits.ToEquatableList(), path, TestContext.Current.CancellationToken);
            var alone = await Task.WhenAll(commits.Select(c => git.ReadPathIdsAsync([c], path, TestContext.Current.CancellationToken)));
            Assert.Equal(alone.Select(a => a[0]), together);
        }
    }

    [Fact]
    public async Task What_differs_is_the_same_found_at_once_and_path_by_path()
    {
        var later = commits.Skip(91).ToList();
        var differing = await git.ReadDifferingPathsAsync(commits[90], later.ToEquatableList(), TestContext.Current.CancellationToken);
        foreach (var path in new[] { "", "apps", "apps/3", "apps/95", File(3), File(95), "none" })
        {
            var ids = await git.ReadPathIdsAsync([commits[90], .. later], path, TestContext.Current.CancellationToken);
            Assert.Equal(ids.Items.Any(id => id != ids[0]), differing.Contains(path));
        }
    }

    [Fact]
    public async Task Trees_are_read_once_for_all_paths_that_are_asked_on_many_commits()
    {
        await git.ReadPathIdsAsync(commits.ToEquatableList(), "apps/0", TestContext.Current.CancellationToken);
        var read = git.TreesRead;
        for (var i = 1; i < Count; i++)
        {
            await git.ReadPathIdsAsync(commits.ToEquatableList(), $"apps/{i}", TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, git.TreesRead - read);
    }

    [Fact]
    public void What_lives_and_what_differs_is_read_once_for_all_rules()
    {
        var resource = new ManagedResource(new ResourceKey("", "ConfigMap", "team", "c"), "{}", "{}", "{\"a\":1}", "{\"a\":2}", "1", true, false, []);
        var details = new ApplicationDetails { Key = Some.Application().Key, ManagedResources = Reading.Known<EquatableList<ManagedResource>>([resource], "Argo CD managed-resources", Some.Moment) };
        var application = Some.Application();
        Assert.Same(LiveSet.From(application, details), LiveSet.From(application, details));
        Assert.NotSame(LiveSet.From(application, details), LiveSet.From(application with { Project = "other" }, details));
        Assert.Same(ResourceDrifts.Of(resource), ResourceDrifts.Of(resource));
    }

    private static string File(int i) => $"apps/{i}/a.yaml";

    private static string ConfigMap(int i, string value) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c{i}}}\ndata: {{v: {value}}}\n";

    private Application Application(int i)
    {
        var source = new ApplicationSource(Some.Repository.Name, $"apps/{i}", "main");
        return Some.Application($"app-{i}") with
        {
            Sources = [source],
            Revisions = [commits[^1]],
            History = [new Deployment(1, [commits[i]], Some.Moment.AddDays(-1), null, [source], "ada", false)],
        };
    }

    private Task<Reading<DirectoryContent>> ReadAsync(SelectionReader selections, int i) =>
        selections.ReadContentAsync(Some.Repository.Name, commits[^1], new ApplicationSource(Some.Repository.Name, $"apps/{i}", "main"), $"app-{i}", TestContext.Current.CancellationToken);

    /// <summary>A repository of a hundred folders, each changed in a commit of its own. Nobody writes to it.</summary>
    public sealed class HundredCommits : IDisposable
    {
        private readonly TempFolder folder = new("git-work-commits");

        public HundredCommits()
        {
            var repository = TestRepository.Create(Path.Combine(folder.Path, "platform.git"));
            Directory = repository.Directory;
            Commits = [repository.Commit("main", Enumerable.Range(0, Count).Select(i => (File(i), (string?)ConfigMap(i, "first"))))];
            Commits.AddRange(Enumerable.Range(0, Count).Select(i => repository.Commit("main", File(i), ConfigMap(i, "second"))));
        }

        public string Directory { get; }

        public List<string> Commits { get; }

        public void Dispose() => folder.Dispose();
    }
}
