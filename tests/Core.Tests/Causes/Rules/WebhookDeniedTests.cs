using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class WebhookDeniedTests
{
    private const string Id = "webhook-denied";

    [Fact]
    public async Task Names_the_policy_the_object_and_what_it_asks() => Assert.Equal(
        "The admission policy no-latest in in-cluster refused Deployment policy-denied: images need a fixed tag.", (await Explained.RecordedAsync("cases/policy-denied")).Headline!.Sentence);

    [Theory]
    [InlineData("admission webhook \"validate.db.io\" denied the request: size is too small", "The admission webhook validate.db.io in in-cluster refused ConfigMap settings: size is too small.")]
    [InlineData("error when patching \"/dev/shm/1\": admission webhook \"validate.db.io\" denied the request without explanation", "The admission webhook validate.db.io in in-cluster refused ConfigMap settings: it gives no reason.")]
    [InlineData("pods \"x\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true", "The admission policy PodSecurity restricted:latest in in-cluster refused ConfigMap settings: runAsNonRoot != true.")]
    public void Names_what_refuses(string text, string sentence) => Assert.Equal(sentence, Refusals.Explain(text).Of(Id).Sentence);

    [Theory]
    [InlineData("Internal error occurred: failed calling webhook \"validate.db.io\": failed to call webhook: Post \"https://a.b.svc:443/\": EOF", "webhook-unavailable")]
    [InlineData("configmaps \"x\" is forbidden: User \"argo\" cannot create resource \"configmaps\" in API group \"\" in the namespace \"y\"", "cluster-forbidden")]
    [InlineData("configmaps \"x\" is forbidden: exceeded quota: few, requested: a=1, used: a=1, limited: a=1", "quota-exceeded")]
    [InlineData("the policy no-latest does not like it", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));
}
