using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class DestinationClusterUnknownTests
{
    private const string Id = "destination-cluster-unknown";

    [Theory]
    [InlineData("error getting cluster by server \"https://a\": rpc error: code = NotFound desc = cluster \"https://a\" not found", "orders goes to in-cluster: Argo CD has no such cluster.")]
    [InlineData("unable to find destination server: there are no clusters with this name: prod-7", "orders goes to in-cluster: Argo CD has no cluster of that name.")]
    [InlineData("unable to find destination server: there are 2 clusters with the same name: [https://a https://b]", "orders goes to in-cluster: several clusters have that name (https://a https://b).")]
    [InlineData("application destination can't have both name and server defined: prod https://a", "orders goes to in-cluster: spec.destination says both a name and a server, and only one may stand.")]
    [InlineData("Destination server missing from app spec", "orders goes to in-cluster: spec.destination names no cluster.")]
    [InlineData("error getting cluster by server \"https://a\": cluster \"https://a\" is disabled", "orders goes to in-cluster: this cluster is switched off in Argo CD.")]
    public void Names_what_stands_in_the_way(string text, string sentence) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadline(Id, sentence);

    [Theory]
    [InlineData("error getting cluster by server \"https://a\": secrets \"a\" is forbidden", "spec-invalid")]
    [InlineData("error synchronizing cache state : failed to get server version: Get \"https://a/version\": dial tcp 10.0.0.1:443: connect: connection refused", "cluster-unreachable")]
    public void Its_neighbours_are_something_else(string text, string id) =>
        SomeFacts.Erring(text, "InvalidSpecError").Explain().HasHeadlineInsteadOf(Id, id);

    [Fact]
    public void Other_words_stay_Argo_CD_s_own() =>
        Assert.Equal("spec-invalid", SomeFacts.Erring("cluster https://a: no such thing", "InvalidSpecError").Explain().Headline!.Id);

    [Theory]
    [InlineData("cases/cluster-unknown")]
    [InlineData("versions/v2.14/cases/cluster-unknown")]
    public async Task Reads_the_words_of_every_version(string folder) =>
        Assert.Equal("cluster-unknown goes to https://127.0.0.99: Argo CD has no such cluster.", (await Explained.RecordedAsync(folder)).Headline!.Sentence);
}
