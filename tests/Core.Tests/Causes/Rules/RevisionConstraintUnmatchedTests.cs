using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RevisionConstraintUnmatchedTests
{
    private const string Id = "revision-constraint-unmatched";

    private static readonly ApplicationSource Chart = new("https://charts.example", "", "^15.0", "postgresql");

    [Theory]
    [InlineData("unable to resolve '>=2.0 <3' to a commit SHA", "No tag of platform.git satisfies >=2.0 <3.")]
    [InlineData("unable to resolve '1.x' to a commit SHA", "No tag of platform.git satisfies 1.x.")]
    [InlineData("failed to resolve revision \">=2\": cannot get digest for revision", "No tag of platform.git satisfies >=2.")]
    public void Names_the_constraint(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Headline!.Sentence);

    [Fact]
    public void Says_how_many_versions_of_a_chart_were_looked_at() =>
        Assert.Equal("No version of chart postgresql satisfies ^15.0; Argo CD looked at 12 versions.", SomeFacts.Unrendered("invalid revision: version matching constraint not found in 12 tags", Chart).Explain().Of(Id).Sentence);

    [Fact]
    public async Task Names_the_newest_tag_and_a_pre_release_that_does_not_count()
    {
        using var story = new DeployStory();
        var commit = story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        foreach (var tag in new[] { "v1.9.2", "v1.10.0", "v2.0.0-rc1", "nightly" })
        {
            story.Tag(tag, commit);
        }

        story.Shape = a => a with
        {
            Sync = SyncStatus.Unknown, Sources = [story.Source with { TargetRevision = ">=2.0 <3" }], Revisions = [],
            Conditions = [new Condition("ComparisonError", "Failed to load target state: unable to resolve '>=2.0 <3' to a commit SHA", DeployStory.Now)],
        };

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Equal("No tag of platform.git satisfies >=2.0 <3; the newest tag is v1.10.0.", cause.Sentence);
        Assert.Contains("v2.0.0-rc1 is a pre-release: it satisfies only a constraint that names one.", cause.Details.Items);
    }

    [Theory]
    [InlineData("unable to resolve 'main-2' to a commit SHA", "revision-not-found")]
    [InlineData("chart 'postgresql' not found in index", "helm-chart-not-found")]
    [InlineData("failed to resolve revision \"1.0\": Get \"https://oci.example/v2/\": dial tcp: lookup oci.example: no such host", "repository-unreachable")]
    [InlineData("no version for the constraint >=2.0 <3", "comparison-error")]
    public void A_name_a_missing_chart_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text, Chart).Explain().Headline!.Id);

    [Fact]
    public void Says_that_the_tags_were_not_read() =>
        Assert.Contains(SomeFacts.Unrendered("unable to resolve '>=2.0 <3' to a commit SHA").Explain().NotChecked.Items, n => n.CauseId == Id);
}
