using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SchemaRejectedTests
{
    private const string Id = "schema-rejected";

    [Theory]
    [InlineData("cases/schema-invalid")]
    [InlineData("versions/v2.14/cases/schema-invalid")]
    public async Task Names_the_object_the_field_and_Kubernetes_words(string folder) => Assert.Equal(
        "postgresql platform-bad does not fit the schema of its kind: spec.numberOfInstances: Invalid value: \"string\": spec.numberOfInstances in body must be of type integer: \"string\".",
        (await Explained.RecordedAsync(folder)).Headline!.Sentence);

    [Theory]
    [InlineData("error validating data: [ValidationError(Deployment.spec): unknown field \"replica\" in io.k8s.api.apps.v1.DeploymentSpec]")]
    [InlineData("Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error: unknown field \"spec.replica\"")]
    [InlineData("failed to create typed patch object (a/b; apps/v1, Kind=Deployment): .spec.replica: field not declared in schema")]
    [InlineData("ConfigMap \"settings\" is invalid: [metadata.name: Required value, data: Required value]")]
    public void Knows_the_words_of_Kubernetes(string text) => Assert.Equal([Id], Refusals.Ids(text));

    [Theory]
    [InlineData("cases/sync-retrying")]
    [InlineData("versions/v2.14/cases/sync-retrying")]
    [InlineData("cases/autosync-failed-once")]
    public async Task Holds_beside_the_retries(string folder)
    {
        var explanation = await Explained.RecordedAsync(folder);

        Assert.Equal(Id, explanation.Headline!.Id);
        Assert.True(explanation.Says("sync-retrying"));
    }

    [Theory]
    [InlineData("Deployment.apps \"x\" is invalid: spec.selector: Invalid value: {}: field is immutable", "immutable-field")]
    [InlineData("CustomResourceDefinition.apiextensions.k8s.io \"x\" is invalid: metadata.annotations: Too long: may not be more than 262144 bytes", "annotation-too-long")]
    [InlineData("spec.replica of settings was not understood", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
