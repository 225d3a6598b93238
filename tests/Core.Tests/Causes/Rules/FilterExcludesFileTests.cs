using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class FilterExcludesFileTests : IDisposable
{
    private const string Id = "filter-excludes-file";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Names_the_pattern_that_does_not_take_the_file()
    {
        await SyncedAsync("a.yaml", "b.yaml");
        Filter(new DirectoryOptions(Include: "a.yaml"));

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Equal("b.yaml is on main, but include: a.yaml does not take it, so b has no target.", cause.Sentence);
        Assert.Contains(cause.Remedies.Items, r => r is { Safety: RemedySafety.Safe, Proven: true, Text: "Set the filter back to no include, under which it was deployed." });
        Assert.Contains(cause.Remedies.Items, r => r.Text == "Widen the include pattern in the Application's spec to {a.yaml,b.yaml}.");
    }

    [Theory]
    [InlineData("sub/b.yaml", false, null, "recurse is off and it lies in a sub-directory")]
    [InlineData("b.yaml", true, "b*", "exclude: b* drops it")]
    public async Task Names_the_step_that_drops_it(string file, bool recurse, string? exclude, string reason)
    {
        Filter(new DirectoryOptions(Recurse: true));
        await SyncedAsync("a.yaml", file);
        Filter(new DirectoryOptions(recurse, Exclude: exclude));

        Assert.Contains(reason, (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task A_pattern_that_does_not_compile_takes_nothing()
    {
        await SyncedAsync("a.yaml");
        Filter(new DirectoryOptions(Include: "[a-"));

        Assert.True((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task A_file_renamed_to_an_extension_that_is_not_read_is_dropped_not_removed()
    {
        await SyncedAsync("a.yaml", "b.yaml");
        story.Commit("main", ("b.yaml", null), ("b.yaml.bak", DeployStory.Manifest("b")));

        var explanation = await story.ExplainAsync();

        Assert.Contains("its name does not end in .yaml", explanation.Of(Id).Sentence);
        Assert.False(explanation.Says("removed-from-git"));
    }

    [Fact]
    public async Task A_typo_in_kind_is_dropped_without_a_word_by_Argo_CD()
    {
        await SyncedAsync("a.yaml", "b.yaml");
        story.Commit("main", ("b.yaml", DeployStory.Manifest("b").Replace("kind:", "knd:")));

        Assert.Contains("Argo CD finds no object in it", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Fact]
    public async Task Says_that_the_filter_would_drop_the_file_even_after_a_merge()
    {
        Filter(new DirectoryOptions(Include: "a.yaml"));
        await SyncedAsync("a.yaml");
        story.Commit("feature/x", ("b.yaml", DeployStory.Manifest("b")));
        story.Source = story.Source with { TargetRevision = "feature/x", Directory = new DirectoryOptions(Include: "{a,b}.yaml") };
        await story.SyncAsync();
        story.Source = story.Source with { TargetRevision = "main", Directory = new DirectoryOptions(Include: "a.yaml") };

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Equal("Even after a merge the filter on main would drop it: include: a.yaml takes 1 of the 2 files of feature/x.", cause.Sentence);
        Assert.Contains(cause.Remedies.Items, r => r is { Safety: RemedySafety.Safe, Proven: true } && r.Text.Contains("set the filter to include: {a,b}.yaml"));
    }

    [Fact]
    public async Task Says_nothing_when_the_file_is_taken()
    {
        await SyncedAsync("a.yaml");
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Says_nothing_of_a_source_whose_Git_is_not_read()
    {
        await SyncedAsync("a.yaml", "b.yaml");
        Filter(new DirectoryOptions(Include: "a.yaml"));
        story.GitFailure = "not allowed";

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    public void Dispose() => story.Dispose();

    private void Filter(DirectoryOptions options) => story.Source = story.Source with { Directory = options };

    private async Task SyncedAsync(params string[] files)
    {
        story.Commit("main", [.. files.Select(f => (f, (string?)DeployStory.Manifest(Path.GetFileNameWithoutExtension(f))))]);
        await story.SyncAsync();
    }
}
