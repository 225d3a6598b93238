using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RepositoryUnreachableTests
{
    private const string Id = "repository-unreachable";

    [Theory]
    [InlineData("failed to list refs: Get \"https://git.example/platform.git/info/refs?service=git-upload-pack\": dial tcp 10.0.0.1:443: i/o timeout", "Argo CD cannot reach https://git.example/platform.git: dial tcp 10.0.0.1:443: i/o timeout.", null)]
    [InlineData("failed to list refs: Get \"https://git.example/platform.git/info/refs\": tls: failed to verify certificate: x509: certificate signed by unknown authority", "Argo CD cannot reach https://git.example/platform.git: tls: failed to verify certificate: x509: certificate signed by unknown authority.", "not trusted")]
    [InlineData("failed to list refs: ssh: handshake failed: knownhosts: key is unknown", "Argo CD cannot reach https://git.example/platform.git: ssh: handshake failed: knownhosts: key is unknown.", "known hosts")]
    [InlineData("failed to list refs: Get \"https://git.example/platform.git/info/refs\": http: server gave HTTP response to HTTPS client", "Argo CD cannot reach https://git.example/platform.git: http: server gave HTTP response to HTTPS client.", null)]
    [InlineData("failed to list refs: EOF", "Argo CD cannot reach https://git.example/platform.git: EOF.", null)]
    [InlineData("Failed to fetch default: `git fetch origin --tags` failed exit status 128: fatal: unable to access 'https://git.example/': Could not resolve host: git.example", "Argo CD cannot reach https://git.example/platform.git: fatal: unable to access 'https://git.example/': Could not resolve host: git.example.", "cannot be resolved")]
    public void Says_how_the_network_failed(string text, string sentence, string? hint)
    {
        var cause = SomeFacts.Unrendered(text).Explain().Of(Id);

        Assert.Equal(sentence, cause.Sentence);
        Assert.True(hint is null || cause.Details.Items.Any(d => d.Contains(hint)));
    }

    [Fact]
    public async Task Reads_what_Argo_CD_wrote() =>
        Assert.Contains("dial tcp 127.0.0.1:3999: connect: connection refused", (await Explained.RecordedAsync("cases/repo-dead-host")).Of(Id).Sentence);

    [Theory]
    [InlineData("failed to list refs: authentication required", "repository-access-denied")]
    [InlineData("failed to connect to repo server: dial tcp 10.0.0.1:8081: connect: connection refused", "repo-server-unavailable")]
    [InlineData("dial tcp 10.0.0.1:443: connect: connection refused", "comparison-error")]
    [InlineData("failed to list refs: something new", "comparison-error")]
    public void A_refusal_a_dead_repository_server_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);

    [Fact]
    public async Task Says_whether_this_dashboard_reads_it()
    {
        using var story = new DeployStory();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Shape = a => a with { Sync = SyncStatus.Unknown, Conditions = [new Condition("ComparisonError", "failed to list refs: dial tcp: no such host", DeployStory.Now)] };

        Assert.Contains((await story.ExplainAsync()).Of(Id).Evidence.Items, e => e.Text == "This dashboard reads platform.git itself: 1 ref.");

        story.GitFailure = "git.example does not answer";
        Assert.Contains((await story.ExplainAsync()).Of(Id).Evidence.Items, e => e.Text == "This dashboard cannot read platform.git either: git.example does not answer");
    }
}
