using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Tests.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Branches;

public sealed class BranchRadarReaderTests : IDisposable
{
    private static readonly ApplicationKey Databases = new("prod", "argocd", "databases");

    private readonly TestMirror mirror = new();
    private readonly BranchRadarReader reader;

    public BranchRadarReaderTests()
    {
        reader = new(mirror.Git, new SelectionReader(mirror.Git));
        mirror.Repository.Commit("main", [("db/a.yaml", Manifest("a")), ("db/old.yaml", Manifest("old")), ("README.md", "# x")]);
    }

    public void Dispose()
    {
        reader.Dispose();
        mirror.Dispose();
    }

    [Fact]
    public async Task Says_what_a_branch_changes_under_the_path_and_in_objects()
    {
        mirror.Repository.Commit("feature", [("db/a.yaml", Manifest("a", "x: '1'")), ("db/new.yaml", Manifest("new", "unlike: 'a text of its own, long enough that nobody takes this file for the other one, renamed'")), ("db/old.yaml", null), ("README.md", "# y")], from: "main");

        var branch = await BranchAsync("feature");

        Assert.Equal((1, 0, 4, false), (branch.Standing.Ahead, branch.Standing.Behind, branch.Files, branch.IsMerged));
        var path = Assert.Single(branch.Paths);
        Assert.Equal((Databases, 3, false), (path.Application, path.FileCount, path.Follows));
        Assert.Equal([["new"], ["a"], ["old"]], new[] { Names(path.Objects!.Added), Names(path.Objects.Changed), Names(path.Objects.Removed) });
    }

    [Fact]
    public async Task A_file_that_the_filter_drops_brings_no_object_and_is_named_with_the_step()
    {
        mirror.Repository.Commit("feature", "db/general.yaml", Manifest("general"), from: "main");

        var path = Assert.Single((await BranchAsync("feature", new DirectoryOptions(false, "a*.yaml"))).Paths);

        Assert.True(path.Objects!.IsEmpty);
        Assert.Equal(("general.yaml", SelectionStep.Include), (path.Dropped[0].Path, path.Dropped[0].Step));
    }

    [Fact]
    public async Task What_the_baseline_did_since_is_not_called_a_change_of_the_branch()
    {
        mirror.Repository.Commit("feature", "docs/x.md", "x", from: "main");
        mirror.Repository.Commit("main", "db/later.yaml", Manifest("later"));

        var branch = await BranchAsync("feature");

        Assert.Equal((1, 1, 1), (branch.Standing.Ahead, branch.Standing.Behind, branch.Files));
        Assert.Empty(branch.Paths);
    }

    [Fact]
    public async Task A_branch_without_a_commit_of_its_own_is_merged()
    {
        mirror.Repository.Commit("feature", "db/b.yaml", Manifest("b"), from: "main");
        mirror.Repository.SetBranch("main", mirror.Repository.Find("feature")!);
        mirror.Repository.Commit("main", "db/c.yaml", Manifest("c"));

        var branch = await BranchAsync("feature");

        Assert.True(branch.IsMerged);
        Assert.Equal((0, 0), (branch.Files, branch.Paths.Count));
    }

    [Fact]
    public async Task An_application_that_follows_a_branch_stands_with_it_though_it_changes_nothing()
    {
        mirror.Repository.Commit("feature", "docs/x.md", "x", from: "main");

        var radar = await ReadAsync(Source("main") with { Application = new("prod", "argocd", "other") }, Source("feature"));

        var branch = radar.Branches.Single(b => b.Name == "feature");
        Assert.Equal([Databases], branch.FollowedBy.Items);
        Assert.Equal((true, 0, true), (branch.Paths[0].Follows, branch.Paths[0].FileCount, branch.Paths[0].Objects!.IsEmpty));
        Assert.Equal(["main", "feature"], radar.Branches.Select(b => b.Name));
    }

    [Fact]
    public async Task A_moved_file_touches_the_directory_that_it_left()
    {
        mirror.Repository.Commit("feature", [("db/old.yaml", null), ("attic/old.yaml", Manifest("old"))], from: "main");
        var path = Assert.Single((await BranchAsync("feature")).Paths);
        Assert.Equal((GitChangeKind.Renamed, "attic/old.yaml"), (path.Files[0].Kind, path.Files[0].Path));
        Assert.Equal(["old"], Names(path.Objects!.Removed));
    }

    [Fact]
    public async Task A_file_of_an_application_inside_another_is_told_once()
    {
        mirror.Repository.Commit("feature", [("db/new.yaml", Manifest("new")), ("apps.md", "x")], from: "main");
        var parent = new RadarSource(new("prod", "argocd", "parent"), new ApplicationSource(TestMirror.Url, "", "main", Directory: new(true, "apps/*")));

        var branch = (await ReadAsync(parent, Source("main"))).Branches.Single(b => b.Name == "feature");

        Assert.Equal([Databases, parent.Application], branch.Paths.Select(path => path.Application));
        Assert.Equal(["apps.md"], branch.Paths[1].Files.Select(file => file.Path));
    }

    [Fact]
    public async Task A_directory_that_cannot_be_rendered_says_why_and_claims_nothing()
    {
        mirror.Repository.Commit("feature", "db/bad.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: [\n", from: "main");
        var path = Assert.Single((await BranchAsync("feature")).Paths);
        Assert.Null(path.Objects);
        Assert.StartsWith("Argo CD fails on this branch: ", path.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tool_is_named_and_its_objects_are_not_guessed()
    {
        mirror.Repository.Commit("feature", "db/kustomization.yaml", "resources: [a.yaml]\n", from: "main");
        Assert.Equal("Kustomize renders this path: what comes out is not computed here.", Assert.Single((await BranchAsync("feature")).Paths).Why);
    }

    [Fact]
    public async Task Only_the_branch_that_moved_is_compared_again()
    {
        mirror.Repository.Commit("one", "db/one.yaml", Manifest("one"), from: "main");
        mirror.Repository.Commit("two", "db/two.yaml", Manifest("two"), from: "main");
        await ReadAsync(Source("main"));
        await ReadAsync(Source("main"));
        Assert.Equal(2, reader.Compared);

        mirror.Repository.Commit("two", "db/three.yaml", Manifest("three"));
        var two = await BranchAsync("two");

        Assert.Equal(3, reader.Compared);
        Assert.Equal(["three", "two"], Names(two.Paths[0].Objects!.Added));
    }

    [Fact]
    public async Task Of_too_many_branches_the_newest_and_the_followed_are_looked_at_and_the_rest_is_said()
    {
        var old = mirror.Repository.Find("main")!;
        mirror.Repository.Commit("z-newest", "db/b.yaml", Manifest("b"), from: "main");
        var refs = string.Concat(Enumerable.Range(0, 202).Select(i => $"create refs/heads/b{i:000} {old}\n"));
        TestGit.RunWith(mirror.Repository.Directory, System.Text.Encoding.ASCII.GetBytes(refs), [], "update-ref", "--stdin");

        var radar = await ReadAsync(Source("b100"));

        Assert.Equal((204, 200), (radar.Total, radar.Branches.Count));
        Assert.Equal(["main", "b100", "z-newest"], radar.Branches.Take(3).Select(b => b.Name));
        Assert.Equal(["200 of 204 branches are looked at: those that applications follow, then the newest."], radar.Limits.Items);
    }

    [Fact]
    public async Task The_files_of_every_source_of_an_application_are_told_and_of_a_ref_alone_none()
    {
        mirror.Repository.Commit("feature", [("db/new.yaml", Manifest("new")), ("cfg/x.yaml", Manifest("x"))], from: "main");
        RadarSource Of(string path, int index, string? name = null) => new(Databases, new ApplicationSource(TestMirror.Url, path, "main", Ref: name), index);

        var branch = (await ReadAsync(Of("db", 0), Of("cfg", 1), Of("", 2, "values"))).Branches.Single(b => b.Name == "feature");

        Assert.Equal([("db", 0, 1), ("cfg", 1, 1)], branch.Paths.Select(p => (p.Source.Path, p.Index!.Value, p.FileCount)));
        Assert.Equal(["new", "x"], branch.Paths.SelectMany(p => Names(p.Objects!.Added)));
    }

    [Fact]
    public async Task A_source_that_only_gives_files_to_others_claims_no_objects()
    {
        mirror.Repository.Commit("feature", "db/new.yaml", Manifest("new"), from: "main");
        var radar = await ReadAsync(new RadarSource(Databases, new ApplicationSource(TestMirror.Url, "", "feature", Ref: "values"), 0), Source("main") with { Index = 1 });

        var values = radar.Branches.Single(b => b.Name == "feature").Paths.Single(p => p.Index == 0);
        Assert.Null(values.Objects);
        Assert.StartsWith("This source renders nothing itself: others take files of it as $values", values.Why, StringComparison.Ordinal);
    }

    private static string[] Names(EquatableList<ResourceKey> keys) => [.. keys.Select(key => key.Name)];

    private static RadarSource Source(string revision, DirectoryOptions? directory = null) => new(Databases, new ApplicationSource(TestMirror.Url, "db", revision, Directory: directory));

    private async Task<RadarBranch> BranchAsync(string name, DirectoryOptions? directory = null) =>
        (await ReadAsync(Source("main", directory))).Branches.Single(branch => branch.Name == name);

    private async Task<BranchRadar> ReadAsync(params RadarSource[] sources)
    {
        var read = await reader.ReadAsync(new RadarRepository(TestMirror.Url, [.. sources]), TestContext.Current.CancellationToken);
        Assert.Equal(ReadingState.Known, read.State);
        return read.Value!;
    }

    private static string Manifest(string name, string more = "x: '0'") => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\ndata:\n  {more}\n";
}
