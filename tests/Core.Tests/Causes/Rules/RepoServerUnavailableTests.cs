using DbDashboard.Core.Causes;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RepoServerUnavailableTests
{
    private const string Id = "repo-server-unavailable";

    private const string Load = "Failed to load target state: failed to generate manifest for source 1 of 1: ";

    [Theory]
    [InlineData(Load + "rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while dialing: dial tcp 10.0.0.7:8081: connect: connection refused\"", "Argo CD's repository server does not answer: connection error: desc = \"transport: Error while dialing: dial tcp 10.0.0.7:8081: connect: connection refused\".")]
    [InlineData(Load + "rpc error: code = DeadlineExceeded desc = context deadline exceeded", "Argo CD's repository server did not answer in time: context deadline exceeded.")]
    [InlineData("Failed to load target state: failed to connect to repo server: x", "Argo CD's repository server does not answer: failed to connect to repo server: x.")]
    [InlineData(Load + "rpc error: code = Unavailable desc = error reading from server: EOF", "Argo CD's repository server does not answer: error reading from server: EOF.")]
    [InlineData(Load + "connection error: desc = \"error reading server preface: EOF\"", "Argo CD's repository server does not answer: connection error: desc = \"error reading server preface: EOF\".")]
    public void Reads_every_wording(string message, string sentence)
    {
        var cause = SomeFacts.Erring(message).Explain().Of(Id);

        Assert.Equal(sentence, cause.Sentence);
        Assert.Equal("repo-server prod", cause.RootKey);
    }

    [Theory]
    [InlineData(Load + "rpc error: code = Unknown desc = failed to list refs: dial tcp 10.0.0.1:443: connect: connection refused", "repository-unreachable")]
    [InlineData(Load + "rpc error: code = Unavailable desc = unable to resolve 'x' to a commit SHA", "revision-not-found")]
    [InlineData(Load + "rpc error: code = Unknown desc = `helm template .` failed timeout after 1m30s", "render-timeout")]
    [InlineData("Failed to load target state: dial tcp 10.0.0.1:443: connect: connection refused", "comparison-error")]
    [InlineData(Load + "rpc error: code = ResourceExhausted desc = the repo server is gone", "comparison-error")]
    public void A_repository_a_tool_and_other_words_are_something_else(string message, string id) => Assert.Equal(id, SomeFacts.Erring(message).Explain().Headline!.Id);

    [Theory]
    [InlineData("cases/repo-dead-host")]
    [InlineData("cases/cluster-dead")]
    [InlineData("broken/redis-read-only")]
    public async Task Is_not_said_of_other_dead_things(string folder) => Assert.False((await Explained.RecordedAsync(folder)).Says(Id));
}
