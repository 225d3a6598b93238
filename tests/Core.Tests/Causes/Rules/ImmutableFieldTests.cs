using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ImmutableFieldTests
{
    private const string Id = "immutable-field";

    [Theory]
    [InlineData("cases/immutable")]
    [InlineData("versions/v2.14/cases/immutable")]
    public async Task Names_the_object_and_the_field(string folder) => Assert.Equal(
        "Deployment immutable has a change in a field that cannot change (spec.selector): Kubernetes refuses it, and another sync changes nothing.",
        (await Explained.RecordedAsync(folder)).Headline!.Sentence);

    [Theory]
    [InlineData("Service \"db\" is invalid: spec.clusterIPs[0]: Invalid value: [\"10.0.0.9\"]: may not change once set", "spec.clusterIPs[0]")]
    [InlineData("StatefulSet.apps \"db\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'template' are forbidden", "spec")]
    [InlineData("PersistentVolumeClaim \"db\" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests", "spec")]
    public void Knows_the_words_of_Kubernetes(string text, string field) => Assert.Contains($"({field})", Refusals.Explain(text).Of(Id).Sentence);

    [Fact]
    public async Task Names_the_file_that_declares_it() =>
        Assert.Contains((await Explained.RecordedAsync("cases/immutable")).Of(Id).Evidence.Items, e => e is { Link.File: not null } && e.Text.EndsWith("declares Deployment immutable.", StringComparison.Ordinal));

    [Fact]
    public void Warns_of_replacing_what_holds_data() =>
        Assert.Contains(Refusals.Explain("x \"db\" is invalid: spec.a: field is immutable", "postgresql", "acid.zalan.do").Of(Id).Remedies.Items, r => r is { Safety: RemedySafety.Dangerous } && r.Effect.EndsWith("with the data at risk.", StringComparison.Ordinal));

    [Theory]
    [InlineData("Deployment.apps \"db\" is invalid: spec.replicas: Invalid value: \"x\": must be an integer", "schema-rejected")]
    [InlineData("admission webhook \"keep.io\" denied the request: spec.size: field is immutable", "webhook-denied")]
    [InlineData("Deployment.apps db: the field spec.selector is fixed for ever", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
