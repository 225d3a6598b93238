using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class WebhookUnavailableTests
{
    private const string Id = "webhook-unavailable";
    private const string Calling = "Internal error occurred: failed calling webhook \"check.db.io\": failed to call webhook: Post \"https://hook.db-system.svc:443/check?timeout=5s\": ";

    [Fact]
    public async Task Names_the_webhook_what_it_blocks_and_why_it_does_not_answer() => Assert.Equal(
        "The webhook mquestdb.kb.io in in-cluster does not answer, so QuestDB webhook-blocked cannot be written: service \"questdb-operator-webhook-service\" not found.",
        (await Explained.RecordedAsync("cases/webhook-unavailable")).Headline!.Sentence);

    [Theory]
    [InlineData("no endpoints available for service \"hook\"")]
    [InlineData("dial tcp 10.0.0.9:443: connect: connection refused")]
    [InlineData("context deadline exceeded")]
    [InlineData("tls: failed to verify certificate: x509: certificate signed by unknown authority")]
    public void Says_each_reason_and_which_service_to_repair(string why)
    {
        var cause = Refusals.Explain(Calling + why).Of(Id);

        Assert.EndsWith($"cannot be written: {why}.", cause.Sentence);
        Assert.Equal("Repair the service hook in db-system, then sync orders without prune.", cause.Remedies[1].Text);
        Assert.Equal("webhook check.db.io", cause.RootKey);
    }

    [Fact]
    public void One_webhook_and_three_objects_are_one_cause()
    {
        var results = new[] { "a", "b", "c" }.Select(name => SomeFacts.Result(Calling + "EOF", name: name)).ToArray();

        Assert.Contains("so ConfigMap a, ConfigMap b and ConfigMap c cannot be written", SomeFacts.Operated("one or more objects failed to apply", results: results).Explain().Of(Id).Sentence);
    }

    [Theory]
    [InlineData("admission webhook \"check.db.io\" denied the request: no", "webhook-denied")]
    [InlineData("dial tcp 10.0.0.9:443: connect: connection refused", "sync-apply-failed")]
    [InlineData("the webhook check.db.io gave no answer", "sync-apply-failed")]
    public void Is_not_its_neighbours(string text, string other) => Assert.Equal([other], Refusals.Ids(text));

    [Fact]
    public void A_comparison_that_could_not_ask_a_webhook_is_no_refused_object() =>
        Assert.DoesNotContain(Id, Refusals.IdsOfMessage($"ComparisonError: Failed to compare desired state to live state: {Calling}EOF", Core.Model.OperationPhase.Error));
}
