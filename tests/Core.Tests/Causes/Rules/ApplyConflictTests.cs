using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ApplyConflictTests
{
    private const string Id = "apply-conflict";

    [Fact]
    public void Names_the_other_manager() => Assert.Equal(
        "ConfigMap settings has fields that kubectl owns: Apply failed with 1 conflict: conflict with \"kubectl\" using apps/v1: .spec.replicas.",
        Refusals.Explain("Apply failed with 1 conflict: conflict with \"kubectl\" using apps/v1: .spec.replicas").Of(Id).Sentence);

    [Theory]
    [InlineData("Apply failed with 12 conflicts: conflicts with \"helm\":\n- .spec.a\n- .spec.b", "helm")]
    [InlineData("Failed to perform client-side apply migration for ConfigMap/settings: no", "could not be moved to server-side apply")]
    public void Knows_both_texts(string text, string said) => Assert.Contains(said, Refusals.Explain(text).Of(Id).Sentence);

    [Theory]
    [InlineData("Deployment.apps \"x\" is invalid: spec.selector: Invalid value: {}: field is immutable", "immutable-field")]
    [InlineData("Operation cannot be fulfilled on configmaps \"x\": the object has been modified; please apply your changes to the latest version and try again", "sync-apply-failed")]
    [InlineData("Apply failed with many conflicts", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
