using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RepositoryAccessDeniedTests
{
    private const string Id = "repository-access-denied";

    [Theory]
    [InlineData("failed to list refs: authentication required", "Argo CD may not read platform.git: authentication required.")]
    [InlineData("failed to list refs: repository not found: ", "https://git.example/platform.git is not found: it does not exist, or the credentials of Argo CD may not see it.")]
    [InlineData("failed to list refs: ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey]", "Argo CD may not read platform.git: ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey].")]
    [InlineData("failed to list refs: error creating SSH agent: \"SSH agent requested but SSH_AUTH_SOCK not-specified\"", "Argo CD may not read platform.git: error creating SSH agent: \"SSH agent requested but SSH_AUTH_SOCK not-specified\".")]
    [InlineData("Failed to fetch default: `git fetch origin --tags --force --prune` failed exit status 128: git@git.example: Permission denied (publickey).\nfatal: Could not read from remote repository.", "Argo CD may not read platform.git: git@git.example: Permission denied (publickey). fatal: Could not read from remote repository.")]
    public void Says_how_the_host_refuses(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("cases/repo-missing")]
    [InlineData("versions/v2.14/cases/repo-missing")]
    public async Task Reads_what_Argo_CD_wrote(string folder) => Assert.Equal(Id, (await Explained.RecordedAsync(folder)).Headline!.Id);

    [Theory]
    [InlineData("failed to list refs: dial tcp 10.0.0.1:443: connect: connection refused", "repository-unreachable")]
    [InlineData("failed to get repo \"https://git.example/platform.git\": secret not found", "repository-not-configured")]
    [InlineData("the refs are not to be had: authentication required", "comparison-error")]
    public void A_dead_host_a_broken_entry_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);

    [Fact]
    public void Applications_of_one_repository_share_the_root_and_the_address_holds_no_password()
    {
        var cause = SomeFacts.Unrendered("failed to list refs: authentication required", new ApplicationSource("https://ada:secret@git.example/platform.git", "apps", "main")).Explain().Of(Id);

        Assert.Equal("repository https://git.example/platform.git", cause.RootKey);
        Assert.DoesNotContain("secret", cause.ToString());
    }
}
