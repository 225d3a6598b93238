using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Tests.WhatIf;

namespace DbDashboard.Core.Tests.Rendering;

public sealed class SelectionReaderTests : IDisposable
{
    private readonly TestMirror mirror = new();

    public void Dispose() => mirror.Dispose();

    [Fact]
    public async Task A_link_out_of_the_path_is_read_where_it_leads()
    {
        var first = mirror.Repository.CommitTree("main", [("100644", "shared.yaml", Manifest("one")), ("120000", "app/link.yaml", "../shared.yaml"), ("120000", "app/gone.yaml", "../absent.yaml")]);
        var second = mirror.Repository.CommitTree("other", [("100644", "shared.yaml", Manifest("two")), ("120000", "app/link.yaml", "../shared.yaml"), ("120000", "app/gone.yaml", "../absent.yaml")]);
        var reader = new SelectionReader(mirror.Git);

        Assert.Equal(["one", "two"], [Name(await Read(reader, first)), Name(await Read(reader, second))]);
        var gone = (await Read(reader, second)).Value!.Selection!;
        Assert.Equal((true, SelectionStep.Symlink), (gone.Complete, gone.Files.Items.Single(f => f.Path == "gone.yaml").Step));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../../outside.yaml")]
    public async Task A_link_out_of_the_repository_is_an_error_for_the_whole(string target)
    {
        var commit = mirror.Repository.CommitTree("main", [("100644", "app/a.yaml", Manifest("one")), ("120000", "elsewhere/link", target)]);

        var selection = (await Read(new(mirror.Git), commit)).Value!.Selection!;

        Assert.Equal("repository contains out-of-bounds symlinks. file: elsewhere/link", selection.Error);
        Assert.Empty(selection.Objects);
    }

    [Fact]
    public async Task A_submodule_is_never_followed()
    {
        var commit = mirror.Repository.CommitTree("main", [("100644", "app/a.yaml", Manifest("one")), ("160000", "app/sub.yaml", new string('a', 40))]);

        var selection = (await Read(new(mirror.Git), commit)).Value!.Selection!;

        Assert.Equal(SelectionStep.Unknown, selection.Files.Items.Single(f => f.Path == "sub.yaml").Step);
    }

    [Fact]
    public async Task A_filter_can_be_tried_on_files_that_were_read_once()
    {
        var commit = mirror.Repository.CommitTree("main", [("100644", "app/a.yaml", Manifest("one")), ("100644", "app/sub/b.yaml", Manifest("two"))]);
        var content = (await new SelectionReader(mirror.Git).ReadContentAsync(TestMirror.Url, commit, Source(null), "app", TestContext.Current.CancellationToken)).Value!;

        Assert.Equal([1, 2, 1], [content.Select(Source(new())).Objects.Count, content.Select(Source(new(true))).Objects.Count, content.Select(Source(new(true, "sub/*"))).Objects.Count]);
    }

    [Fact]
    public async Task A_commit_that_is_not_there_is_no_empty_selection()
    {
        mirror.Repository.Commit("main", "app/a.yaml", Manifest("one"));

        Assert.Equal(ReadingState.Absent, (await Read(new(mirror.Git), new string('d', 40))).State);
    }

    private static Task<Reading<PathSelection>> Read(SelectionReader reader, string commit) =>
        reader.ReadAsync(TestMirror.Url, commit, Source(null), "app", TestContext.Current.CancellationToken);

    private static string Name(Reading<PathSelection> read) => Assert.Single(read.Value!.Selection!.Objects).Key.Name;

    private static ApplicationSource Source(DirectoryOptions? directory) => new(TestMirror.Url, "app", "main", Directory: directory);

    private static string Manifest(string name) => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n";
}
