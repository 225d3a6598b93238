using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ManifestCacheStaleTests : IDisposable
{
    private const string Id = "manifest-cache-stale";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Says_that_nothing_was_rendered_although_the_files_match()
    {
        await SyncedAsync();
        story.LosesTarget();

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Matches("^Argo CD rendered nothing, but 2 files of apps match at main@[0-9a-f]{7}, which it compared.$", cause.Sentence);
        Assert.Equal((Severity.DataAtRisk, Confidence.Likely), (cause.Severity, cause.Confidence));
        Assert.Equal((RemedySafety.Protects, RemedySafety.Dangerous), (cause.Remedies[0].Safety, cause.Remedies[^1].Safety));
        Assert.Contains(cause.Remedies.Items, r => r.Action == "hard-refresh");
    }

    [Fact]
    public async Task Names_what_was_left_out_when_the_rest_was_rendered()
    {
        await SyncedAsync();
        story.LosesTarget("db-1");

        var explanation = await story.ExplainAsync();

        Assert.StartsWith("Argo CD did not render db-1, but db.yaml declares it at main@", explanation.Headline!.Sentence);
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.What.StartsWith("Why ", StringComparison.Ordinal) && n.What.Contains("db-1"));
    }

    [Fact]
    public async Task Suspects_it_where_an_application_has_no_resources_at_all()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Shape = a => a with { Sync = SyncStatus.Synced, Resources = [], ResourceCount = 0 };

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Equal(Confidence.Possible, cause.Confidence);
        Assert.StartsWith("Argo CD rendered nothing, but 1 file of apps matches at main@", cause.Sentence);
    }

    [Fact]
    public async Task A_filter_that_drops_the_file_is_something_else()
    {
        await SyncedAsync();
        story.Source = story.Source with { Directory = new(Include: "a.yaml") };

        var explanation = await story.ExplainAsync();

        Assert.Equal("filter-excludes-file", explanation.Headline!.Id);
        Assert.False(explanation.Says(Id));
    }

    [Fact]
    public async Task A_file_that_was_deleted_is_something_else()
    {
        await SyncedAsync();
        story.Commit("main", ("db.yaml", null));

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Theory]
    [InlineData("filter")]
    [InlineData("commit")]
    [InlineData("plugin")]
    [InlineData("error")]
    public async Task Is_not_said_where_Argo_CD_compared_something_else_than_was_read(string what)
    {
        await SyncedAsync();
        story.LosesTarget();
        var shape = story.Shape;
        story.Shape = a => what switch
        {
            "filter" => shape(a) with { ComparedSources = [story.Source with { Directory = new(Include: "x") }] },
            "commit" => shape(a) with { Revisions = [new string('0', 40)] },
            "plugin" => shape(a) with { SourceTypes = ["Plugin"] },
            _ => shape(a) with { Conditions = [new Condition("ComparisonError", "x", null)] },
        };

        Assert.False((await story.ExplainAsync()).Says(Id));
    }

    [Fact]
    public async Task Says_that_Git_was_not_read()
    {
        await SyncedAsync();
        story.LosesTarget();
        story.GitFailure = "git.example does not answer";

        var explanation = await story.ExplainAsync();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n.CauseId == Id);
    }

    public void Dispose() => story.Dispose();

    private async Task SyncedAsync()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db-1")));
        await story.SyncAsync();
    }
}
