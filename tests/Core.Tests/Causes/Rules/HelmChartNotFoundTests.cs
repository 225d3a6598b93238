using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class HelmChartNotFoundTests
{
    private const string Id = "helm-chart-not-found";

    private static readonly ApplicationSource Chart = new("https://charts.example", "", "15.0.1", "postgresql");

    [Theory]
    [InlineData("chart 'postgresql' not found in index", "There is no chart postgresql in https://charts.example.")]
    [InlineData("failed to get index: error getting index: 404 Not Found", "The versions of postgresql cannot be read from https://charts.example: error getting index: 404 Not Found.")]
    [InlineData("unable to get tags: unauthorized", "The versions of postgresql cannot be read from https://charts.example: unauthorized.")]
    [InlineData("helm repos https://other.example are not permitted in project 'databases'", "postgresql depends on charts of https://other.example, which project default does not permit.")]
    [InlineData("error building helm chart dependencies: `helm dependency build` failed exit status 1: Error: can't get a valid version for 1 subchart(s)", "What postgresql depends on cannot be fetched: can't get a valid version for 1 subchart(s).")]
    [InlineData("error fetching chart: failed to execute helm pull: `helm pull postgresql --version 15.0.1` failed exit status 1: Error: chart \"postgresql\" version \"15.0.1\" not found in https://charts.example repository", "postgresql in version 15.0.1 is not in https://charts.example: chart \"postgresql\" version \"15.0.1\" not found in https://charts.example repository.")]
    public void Names_the_chart_and_where_it_was_looked_for(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text, Chart).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("invalid revision: version matching constraint not found in 3 tags", "revision-constraint-unmatched")]
    [InlineData("failed to execute helm template command: `helm template .` failed exit status 1: Error: chart 'x' not found in index", "helm-render-failed")]
    [InlineData("there is no such chart: postgresql", "comparison-error")]
    public void A_range_a_template_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text, Chart).Explain().Headline!.Id);
}
