namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NamespaceNotManagedTests
{
    private const string Id = "namespace-not-managed";

    [Theory]
    [InlineData("Failed to load live state: namespace \"team-b\" for Deployment \"web\" is not managed", "Deployment web is in namespace team-b, which Argo CD does not manage in in-cluster.")]
    [InlineData("Failed to load live state: cluster level ClusterRole \"reader\" can not be managed when in namespaced mode", "ClusterRole reader belongs to no namespace, and Argo CD manages only single namespaces in in-cluster.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to load live state: namespaces \"team-b\" not found", "live-state-unreadable")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: Get \"https://10.0.0.1/version?timeout=32s\": dial tcp 10.0.0.1:443: i/o timeout", "cluster-unreachable")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("Deployment web is out of bounds").Explain().Headline!.Id);
}
