using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>The same causes in worlds that are written otherwise: revisions, files and names.</summary>
public sealed class VariantWorldsTests : IDisposable
{
    private readonly DeployStory story = new();

    [Theory]
    [InlineData("")]
    [InlineData("HEAD")]
    [InlineData("refs/heads/main")]
    public async Task A_removal_is_found_however_the_branch_is_written(string revision)
    {
        story.Source = story.Source with { TargetRevision = revision };
        await SyncedAsync("b.yaml", DeployStory.Manifest("b"));
        var commit = story.Commit("main", ("b.yaml", null));

        Assert.StartsWith(commit[..7], (await story.ExplainAsync()).Of("removed-from-git").Sentence);
    }

    [Fact]
    public async Task A_version_constraint_that_resolves_to_a_newer_tag_is_a_new_commit()
    {
        story.Source = story.Source with { TargetRevision = "1.*" };
        story.ResolvesTo = "main";
        await SyncedAsync("b.yaml", DeployStory.Manifest("b"));
        var commit = story.Commit("main", ("b.yaml", DeployStory.Manifest("b", "2")));
        story.Tag("1.1.0", commit);

        Assert.StartsWith(commit[..7], (await story.ExplainAsync()).Of("new-commit").Sentence);
    }

    [Fact]
    public async Task A_shortened_commit_id_that_was_moved_back_names_what_it_lacks()
    {
        await SyncedAsync("b.yaml", DeployStory.Manifest("b"));
        var old = story.Commit("main", ("c.yaml", DeployStory.Manifest("c")));
        var lost = story.Commit("main", ("b.yaml", DeployStory.Manifest("b", "2")));
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = old[..8] };

        Assert.Contains($"lacks {lost[..7]}", (await story.ExplainAsync()).Of("new-commit").Sentence);
    }

    [Theory]
    [InlineData("b.json", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"b","namespace":"databases"},"data":{"value":"1"}}""")]
    [InlineData("list.yaml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: b, namespace: databases}\n")]
    [InlineData("b.yml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n")]
    public async Task A_filter_drops_files_of_every_form(string file, string text)
    {
        await SyncedAsync(file, text);
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };

        Assert.StartsWith($"{file} is on main, but include: a.yaml does not take it, so b has no target", (await story.ExplainAsync()).Of("filter-excludes-file").Sentence);
    }

    [Fact]
    public async Task An_object_of_the_same_name_in_another_namespace_is_another_object()
    {
        await SyncedAsync("b.yaml", DeployStory.Manifest("b"), ("sub/b.yaml", DeployStory.Manifest("b").Replace("namespace: databases", "namespace: elsewhere")));
        story.Commit("main", ("b.yaml", null));

        var explanation = await story.ExplainAsync();

        Assert.True(explanation.Says("removed-from-git"));
        Assert.False(explanation.Says("filter-excludes-file"));
    }

    [Fact]
    public async Task A_path_that_was_changed_in_the_spec_is_named_where_the_origin_is_not_known()
    {
        story.CommitPaths("main", ("apps/a.yaml", DeployStory.Manifest("a")), ("apps/b.yaml", DeployStory.Manifest("b")), ("other/a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.Source = story.Source with { Path = "other" };

        Assert.Contains((await story.ExplainAsync()).NotChecked.Items, n => n.CauseId == "file-missing-on-revision" && n.Why.StartsWith("the last sync took apps, and the path is other now", StringComparison.Ordinal));
    }

    public void Dispose() => story.Dispose();

    private async Task SyncedAsync(string file, string text, params (string File, string? Text)[] more)
    {
        story.Commit("main", [("a.yaml", DeployStory.Manifest("a")), (file, text), .. more]);
        await story.SyncAsync();
    }
}
