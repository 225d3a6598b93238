using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class QuotaExceededTests
{
    private const string Id = "quota-exceeded";

    [Fact]
    public async Task Names_the_quota_and_its_numbers() => Assert.Equal(
        "ConfigMap quota is over the quota few of the namespace quota: requested: configmaps=1, used: configmaps=1, limited: configmaps=1.",
        (await Explained.RecordedAsync("cases/quota")).Headline!.Sentence);

    [Fact]
    public void Without_a_result_the_namespace_is_not_guessed() => Assert.Equal(
        "an object is over the quota few of its namespace: requested: pods=1.",
        SomeFacts.Operated("one or more objects failed to apply, reason: pods \"x\" is forbidden: exceeded quota: few, requested: pods=1").Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("pods \"x\" is forbidden: User \"argo\" cannot create resource \"pods\" in API group \"\" in the namespace \"y\"", "cluster-forbidden")]
    [InlineData("deployments.apps \"x\" is forbidden: ValidatingAdmissionPolicy 'p' with binding 'b' denied request: exceeded quota", "webhook-denied")]
    [InlineData("pods \"x\" is forbidden: the namespace is full", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
