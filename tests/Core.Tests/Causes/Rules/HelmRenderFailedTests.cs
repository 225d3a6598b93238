using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class HelmRenderFailedTests
{
    private const string Id = "helm-render-failed";

    private const string Ran = "failed to execute helm template command: failed running helm: `helm template . --name-template orders` failed exit status 1: Error: ";

    [Theory]
    [InlineData("cases/helm-bad")]
    [InlineData("versions/v2.14/cases/helm-bad")]
    public async Task Names_the_template_the_line_and_who_changed_it_last(string folder)
    {
        var cause = (await Explained.RecordedAsync(folder)).Of(Id);

        Assert.StartsWith("Helm cannot render helm-bad: helm-bad/templates/cm.yaml:4:18 executing \"helm-bad/templates/cm.yaml\" at <.Values.name.missing>: nil pointer evaluating interface {}.missing; helm-bad/templates/cm.yaml was changed last in ", cause.Sentence);
        Assert.Equal(("helm-bad/templates/cm.yaml", 4), (cause.Evidence[0].Link!.File, cause.Evidence[0].Link!.Line));
    }

    [Theory]
    [InlineData(Ran + "open <path to cached source>/apps/orders/values-prod.yaml: no such file or directory", "Helm cannot render apps/orders: the values file apps/orders/values-prod.yaml does not exist at main.")]
    [InlineData(Ran + "execution error at (orders/templates/db.yaml:3:4): size is required\n\nUse --debug flag to render out invalid YAML", "Helm cannot render apps/orders: execution error at (orders/templates/db.yaml:3:4): size is required.")]
    [InlineData("values file glob \"env/*.yaml\" matched no files", "The values files of apps/orders cannot be found: values file glob \"env/*.yaml\" matched no files.")]
    [InlineData("error resolving helm value files: file 'x' is a directory", "The values files of apps/orders cannot be found: error resolving helm value files: file 'x' is a directory.")]
    [InlineData("file '../x.yaml' resolved to outside repository root", "The values files of apps/orders cannot be found: file '../x.yaml' resolved to outside repository root.")]
    public void Reads_every_wording(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Fact]
    public async Task Names_who_moved_the_values_file_away()
    {
        using var story = new DeployStory();
        story.Commit("main", ("Chart.yaml", "name: orders"), ("values-prod.yaml", "replicas: 3\nname: orders\n"));
        story.Commit("main", ("values-prod.yaml", null), ("env/prod.yaml", "replicas: 3\nname: orders\n"));
        story.Shape = a => a with { Sync = SyncStatus.Unknown, Conditions = [new Condition("ComparisonError", Ran + "open <path to cached source>/apps/values-prod.yaml: no such file or directory", DeployStory.Now)] };

        Assert.Matches("^Helm cannot render apps: the values file apps/values-prod.yaml does not exist at main@[0-9a-f]{7}; apps/values-prod.yaml was moved to apps/env/prod.yaml in ", (await story.ExplainAsync()).Of(Id).Sentence);
    }

    [Theory]
    [InlineData("failed to execute helm template command: failed running helm: `helm template .` failed timeout after 1m30s", "render-timeout")]
    [InlineData("error building helm chart dependencies: `helm dependency build` failed exit status 1: Error: no repository definition", "helm-chart-not-found")]
    [InlineData("error resolving helm value files: source referenced \"values\", but no source has a 'ref' field defined", "multi-source-ref-invalid")]
    [InlineData("helm did not like the templates: nil pointer", "comparison-error")]
    public void A_timeout_a_dependency_a_reference_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);

    [Fact]
    public void Says_that_it_does_not_know_who_changed_it() =>
        Assert.Contains(SomeFacts.Unrendered(Ran + "x").Explain().NotChecked.Items, n => n.CauseId == Id && n.What == "Who changed the chart last");
}
