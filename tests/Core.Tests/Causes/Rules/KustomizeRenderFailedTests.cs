using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class KustomizeRenderFailedTests
{
    private const string Id = "kustomize-render-failed";

    [Theory]
    [InlineData("cases/kustomize-bad")]
    [InlineData("versions/v2.14/cases/kustomize-bad")]
    public async Task Names_the_missing_resource_and_who_changed_the_kustomization_last(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Of(Id);

        Assert.StartsWith("Kustomize cannot build kustomize-bad: it lists absent.yaml, which does not exist at main@", cause.Sentence);
        Assert.Contains("; kustomize-bad/kustomization.yaml was changed last in ", cause.Sentence);
        Assert.Equal("kustomize-bad/kustomization.yaml", cause.Evidence[0].Link!.File);
    }

    [Theory]
    [InlineData("`kustomize build <path to cached source>/apps/orders` failed exit status 1: Error: no matches for Id Deployment.v1.apps/x", "Kustomize cannot build apps/orders: no matches for Id Deployment.v1.apps/x.")]
    [InlineData("kustomization file not found in the path", "There is no kustomization file in apps/orders at main.")]
    public void Reads_every_wording(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Fact]
    public async Task Names_who_deleted_what_the_kustomization_lists()
    {
        using var story = new DeployStory();
        story.Commit("main", ("kustomization.yaml", "resources: [a.yaml]"), ("a.yaml", DeployStory.Manifest("a")));
        story.Commit("main", ("a.yaml", null));
        story.Shape = a => a with
        {
            Sync = SyncStatus.Unknown,
            Conditions = [new Condition("ComparisonError", "Failed to load target state: `kustomize build <path to cached source>/apps` failed exit status 1: Error: accumulating resources: accumulation err='accumulating resources from 'a.yaml': evalsymlink failure on '<path to cached source>/apps/a.yaml' : lstat <path to cached source>/apps/a.yaml: no such file or directory'", DeployStory.Now)],
        };

        Assert.Matches("it lists a.yaml, which does not exist at main@[0-9a-f]{7}; apps/a.yaml was deleted in [0-9a-f]{7} by ", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Theory]
    [InlineData("`kustomize build x` failed timeout after 1m30s", "render-timeout")]
    [InlineData("plugin sidecar failed. error generating manifests in cmp: rpc error: code = Unknown desc = `kustomize build x` failed exit status 1: Error: y", "plugin-failed")]
    [InlineData("Failed to unmarshal \"kustomization.yaml\": <nil>", "manifest-invalid")]
    [InlineData("building with kustomize ended badly: y", "comparison-error")]
    public void A_timeout_a_plugin_a_file_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);

    [Fact]
    public void Says_that_it_does_not_know_who_changed_it() =>
        Assert.Contains(SomeFacts.Unrendered("`kustomize build x` failed exit status 1: Error: y").Explain().NotChecked.Items, n => n.CauseId == Id && n.What == "Who changed the kustomization last");
}
