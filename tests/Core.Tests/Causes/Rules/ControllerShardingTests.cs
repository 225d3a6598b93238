namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class ControllerShardingTests
{
    private const string Id = "controller-sharding";

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": controller is configured to ignore cluster https://10.0.0.1", "No application controller takes care of in-cluster: Argo CD is configured to ignore this cluster.")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": unable to handle cluster https://10.0.0.1: cluster sharding is not configured", "No application controller takes care of in-cluster: sharding is not configured for it.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: Get \"https://10.0.0.1/version?timeout=32s\": dial tcp 10.0.0.1:443: i/o timeout", "cluster-unreachable")]
    [InlineData("Failed to load live state: what nobody knows", "live-state-unreadable")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("no shard owns https://10.0.0.1").Explain().Headline!.Id);
}
