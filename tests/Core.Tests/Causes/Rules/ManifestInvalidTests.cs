using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ManifestInvalidTests
{
    private const string Id = "manifest-invalid";

    [Fact]
    public async Task Names_the_file_the_line_and_who_changed_it_last()
    {
        var cause = (await Explained.RecordedAsync("cases/invalid-yaml")).Of(Id);

        Assert.StartsWith("cm.yaml, line 4, cannot be read: ", cause.Sentence);
        Assert.Contains("did not find expected key; it was changed last in 8e6f5a8 by Ada Platform", cause.Sentence);
        Assert.Equal("invalid-yaml/cm.yaml", cause.Evidence[0].Link!.File);
    }

    [Fact]
    public async Task Reads_the_line_itself_where_an_older_Argo_CD_does_not_say_it() =>
        Assert.StartsWith("cm.yaml, line ", (await Explained.RecordedAsync("versions/v2.14/cases/invalid-yaml")).Of(Id).Sentence);

    [Fact]
    public async Task An_object_without_kind_is_invalid_too() =>
        Assert.Contains("Object 'Kind' is missing", (await Explained.RecordedAsync("cases/json-no-kind")).Of(Id).Sentence);

    [Theory]
    [InlineData("Failed to unmarshal \"db.yaml\": failed to unmarshal manifest: error converting YAML to JSON: yaml: line 4: mapping values are not allowed in this context", "db.yaml, line 4, cannot be read: mapping values are not allowed")]
    [InlineData("Found multiple objects in \"two.json\". Only single objects are allowed in JSON files.", "two.json cannot be read")]
    [InlineData("Failed to evaluate jsonnet \"main.jsonnet\": RUNTIME ERROR", "main.jsonnet cannot be read")]
    public void Reads_every_wording(string text, string sentence) =>
        Assert.StartsWith(sentence, SomeFacts.Erring("Failed to load target state: " + text).Explain().Of(Id).Sentence);

    [Fact]
    public void Says_that_a_cached_error_needs_a_hard_refresh()
    {
        var facts = SomeFacts.Erring("Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = Manifest generation error (cached): rpc error: code = FailedPrecondition desc = Failed to unmarshal \"db.yaml\": <nil>");

        Assert.Contains(facts.Explain().Of(Id).Details.Items, d => d.Contains("hard refresh"));
    }

    [Theory]
    [InlineData("cases/helm-bad")]
    [InlineData("cases/kustomize-bad")]
    public async Task A_failing_tool_is_something_else(string folder) => Assert.False((await Explained.RecordedAsync(folder)).Says(Id));
}
