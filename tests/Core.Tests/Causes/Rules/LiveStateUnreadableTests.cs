namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class LiveStateUnreadableTests
{
    private const string Id = "live-state-unreadable";

    [Theory]
    [InlineData("Failed to load live state: unexpected error getting managed object: etcdserver: leader changed", "Argo CD cannot read what lives in in-cluster: etcdserver: leader changed.")]
    [InlineData("Failed to load live state: something new", "Argo CD cannot read what lives in in-cluster: something new.")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource Thing.example.com: the server is currently unable to handle the request", "Argo CD cannot read what lives in in-cluster: Thing.example.com: the server is currently unable to handle the request.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text).Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: Get \"https://10.0.0.1/version?timeout=32s\": dial tcp 10.0.0.1:443: i/o timeout", "cluster-unreachable")]
    [InlineData("Failed to load live state: failed to get cluster info for \"https://10.0.0.1\": error synchronizing cache state : failed to sync cluster https://10.0.0.1: failed to load initial state of resource CronJob.batch: cronjobs.batch is forbidden: User \"system:serviceaccount:kube-system:argocd-manager\" cannot list resource \"cronjobs\" in API group \"batch\" at the cluster scope", "cluster-permission-missing")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text).Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("comparison-error", SomeFacts.Erring("the live side is dark").Explain().Headline!.Id);
}
