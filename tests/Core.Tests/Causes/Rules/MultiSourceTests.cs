using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

/// <summary>With several sources a patch of spec.source changes nothing: remedies name the source, patches its place.</summary>
public sealed class MultiSourceTests : IDisposable
{
    private readonly DeployStory story = new();

    [Fact]
    public async Task The_edit_of_a_filter_patches_the_source_that_has_it()
    {
        var remedy = (await DroppedAsync()).Of("filter-excludes-file").Remedies.Items.Single(r => r.Text.StartsWith("Widen the include pattern", StringComparison.Ordinal));

        Assert.Equal("Widen the include pattern of source 2 in the Application's spec to {a.yaml,b.yaml}.", remedy.Text);
        Assert.Equal(
            """[{"op":"test","path":"/spec/sources/1/repoURL","value":"https://git.example/platform.git"},{"op":"test","path":"/spec/sources/1/path","value":"apps"},{"op":"add","path":"/spec/sources/1/directory/include","value":"{a.yaml,b.yaml}"}]""",
            remedy.Commands[0].Text);
    }

    [Fact]
    public async Task A_way_out_that_patches_names_the_source()
    {
        var remedy = (await DroppedAsync()).Of("filter-excludes-file").Remedies.Items.Single(r => r.Action == "patch-source");

        Assert.Equal("Set the filter of source 2 back to no include, under which it was deployed.", remedy.Text);
        Assert.Contains(KeyValuePair.Create("source", "1"), remedy.Parameters.Items);
    }

    [Fact]
    public async Task An_application_with_one_source_names_none()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("b.yaml", DeployStory.Manifest("b")));
        await story.SyncAsync();
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };

        var remedies = (await story.ExplainAsync()).Of("filter-excludes-file").Remedies.Items;

        Assert.DoesNotContain(remedies, r => r.Parameters.Items.Any(p => p.Key == "source"));
        Assert.Contains(remedies, r => r.Commands.Items.Any(c => c.Text == "spec:\n  source:\n    directory:\n      include: '{a.yaml,b.yaml}'\n"));
    }

    [Fact]
    public async Task A_missing_revision_is_mended_in_the_source_that_names_it()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        var missing = story.Source with { TargetRevision = "mian" };
        story.Shape = a => a with
        {
            Sources = [story.Source, missing],
            IsMultiSource = true,
            Sync = SyncStatus.Unknown,
            Conditions = [new Condition("ComparisonError", "Failed to load target state: failed to generate manifest for source 2 of 2: rpc error: code = Unknown desc = unable to resolve 'mian' to a commit SHA", DeployStory.Now)],
        };

        var remedy = (await story.ExplainAsync()).Of("revision-not-found").Remedies.Items.Single(r => r.Action == "patch-source");

        Assert.StartsWith("Point source 2 of orders at main", remedy.Text);
        Assert.Contains(KeyValuePair.Create("source", "1"), remedy.Parameters.Items);
    }

    public void Dispose() => story.Dispose();

    /// <summary>The second of two sources drops b.yaml; the first has nothing to do with it.</summary>
    private async Task<Explanation> DroppedAsync()
    {
        story.CommitPaths("main", ("apps/a.yaml", DeployStory.Manifest("a")), ("apps/b.yaml", DeployStory.Manifest("b")), ("base/c.yaml", DeployStory.Manifest("c")));
        await story.SyncAsync();
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };
        var other = new ApplicationSource(DeployStory.Url, "base", "main");
        story.Shape = a => a with
        {
            Sources = [other, .. a.Sources],
            ComparedSources = [other, .. a.Sources],
            Revisions = [a.Revisions[0], .. a.Revisions],
            History = a.History.Items.Select(d => d with { Revisions = [d.Revisions[0], .. d.Revisions], Sources = [other, .. d.Sources] }).ToEquatableList(),
            IsMultiSource = true,
        };
        return await story.ExplainAsync();
    }
}
