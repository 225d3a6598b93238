using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class AnnotationTooLongTests
{
    private const string Id = "annotation-too-long";

    [Theory]
    [InlineData("CustomResourceDefinition.apiextensions.k8s.io \"x\" is invalid: metadata.annotations: Too long: must have at most 262144 bytes")]
    [InlineData("CustomResourceDefinition.apiextensions.k8s.io \"x\" is invalid: metadata.annotations: Too long: may not be more than 262144 bytes. Consider ServerSideApply")]
    public void Names_the_object_in_both_wordings(string text) => Assert.Equal(
        "CustomResourceDefinition settings is too large for the annotation that client-side apply keeps (at most 262144 bytes).",
        Refusals.Explain(text, "CustomResourceDefinition", "apiextensions.k8s.io").Of(Id).Sentence);

    [Theory]
    [InlineData("ConfigMap \"x\" is invalid: metadata.labels: Too long: must have at most 63 bytes", "schema-rejected")]
    [InlineData("etcdserver: request is too large", "sync-apply-failed")]
    [InlineData("the annotations of x take more room than there is", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
