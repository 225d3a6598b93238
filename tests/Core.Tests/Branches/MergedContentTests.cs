using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Tests.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Branches;

/// <summary>Branches whose content came to the baseline without their commits.</summary>
public sealed class MergedContentTests : IDisposable
{
    private readonly TestMirror mirror = new();
    private readonly BranchRadarReader reader;

    public MergedContentTests()
    {
        reader = new(mirror.Git, new SelectionReader(mirror.Git));
        mirror.Repository.Commit("main", [("db/a.yaml", "a: 1\n"), ("db/b.yaml", Lines("x", "y"))]);
    }

    [Fact]
    public async Task A_squashed_merge_names_the_commit_that_brought_it()
    {
        Commit("feature", ("db/a.yaml", "a: 2\n"));
        Commit("feature", ("db/new.yaml", "n: 1\n"), ("db/b.yaml", null));
        var squash = Commit("main", ("db/a.yaml", "a: 2\n"), ("db/new.yaml", "n: 1\n"), ("db/b.yaml", null));
        Commit("main", ("db/later.yaml", "l: 1\n"));

        var branch = await BranchAsync();

        Assert.True(branch.IsMerged);
        Assert.Equal((squash, false, 2), (branch.Content?.By?.Id, branch.Content?.ChangedSince, branch.Standing.Ahead));
    }

    [Fact]
    public async Task What_several_commits_brought_is_told_by_the_last_of_them()
    {
        Commit("feature", ("db/a.yaml", "a: 2\n"), ("db/new.yaml", "n: 1\n"));
        Commit("main", ("db/new.yaml", "n: 1\n"));
        var last = Commit("main", ("db/a.yaml", "a: 2\n"));

        Assert.Equal(last, (await BranchAsync()).Content?.By?.Id);
    }

    [Fact]
    public async Task What_the_baseline_edited_elsewhere_in_the_same_file_since_is_still_there()
    {
        Commit("feature", ("db/b.yaml", Lines("X", "y")));
        var squash = Commit("main", ("db/b.yaml", Lines("X", "y")));
        Commit("main", ("db/b.yaml", Lines("X", "Y")));

        Assert.Equal(new MergedContent(await CommitAsync(squash), false), (await BranchAsync()).Content);
    }

    [Fact]
    public async Task What_the_baseline_changed_again_came_there_and_would_conflict()
    {
        Commit("feature", ("db/a.yaml", "a: 2\n"));
        var squash = Commit("main", ("db/a.yaml", "a: 2\n"));
        Commit("main", ("db/a.yaml", "a: 3\n"));

        Assert.Equal(new MergedContent(await CommitAsync(squash), true), (await BranchAsync()).Content);
    }

    [Fact]
    public async Task What_was_squashed_and_taken_back_is_not_there()
    {
        Commit("feature", ("db/a.yaml", "a: 2\n"));
        Commit("main", ("db/a.yaml", "a: 2\n"));
        Commit("main", ("db/a.yaml", "a: 1\n"));

        Assert.False((await BranchAsync()).IsMerged);
    }

    [Fact]
    public async Task A_part_of_it_is_not_all_of_it()
    {
        Commit("feature", ("db/a.yaml", "a: 2\n"), ("db/new.yaml", "n: 1\n"));
        Commit("main", ("db/a.yaml", "a: 2\n"));

        var branch = await BranchAsync();

        Assert.Equal((false, null), (branch.IsMerged, branch.Content));
    }

    [Fact]
    public async Task Of_more_branches_than_are_merged_in_one_reading_it_is_said_that_they_were_not_looked_into()
    {
        var other = Commit("feature", ("db/a.yaml", "a: 2\n"));
        var refs = string.Concat(Enumerable.Range(0, 40).Select(i => $"create refs/heads/b{i:00} {other}\n"));
        TestGit.RunWith(mirror.Repository.Directory, System.Text.Encoding.ASCII.GetBytes(refs), [], "update-ref", "--stdin");
        Commit("main", ("db/a.yaml", "a: 9\n"));

        var radar = await ReadAsync();

        Assert.Contains("Of 1 more branches it was not looked into whether their content came to main by other commits.", radar.Limits.Items);
        Assert.All(radar.Branches.Where(b => !b.IsBaseline), b => Assert.False(b.IsMerged));
    }

    public void Dispose()
    {
        reader.Dispose();
        mirror.Dispose();
    }

    // Lines far enough apart that two edits of them do not touch.
    private static string Lines(string first, string last) => $"{first}: 1\n{string.Concat(Enumerable.Range(0, 12).Select(i => $"l{i}: {i}\n"))}{last}: 1\n";

    private string Commit(string branch, params (string Path, string? Text)[] files) =>
        mirror.Repository.Commit(branch, files, $"change {files[0].Path}", branch == "main" ? null : "main");

    private async Task<GitCommit> CommitAsync(string id) => (await mirror.Git.ReadCommitAsync(TestMirror.Url, id, CancellationToken.None)).Value!;

    private async Task<RadarBranch> BranchAsync() => (await ReadAsync()).Branches.Single(b => b.Name == "feature");

    private async Task<BranchRadar> ReadAsync() =>
        (await reader.ReadAsync(new RadarRepository(TestMirror.Url, [new(new("prod", "argocd", "databases"), new ApplicationSource(TestMirror.Url, "db", "main"))]), TestContext.Current.CancellationToken)).Value!;
}
