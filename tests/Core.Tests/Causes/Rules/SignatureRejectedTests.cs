using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class SignatureRejectedTests
{
    private const string Id = "signature-rejected";

    [Theory]
    [InlineData("GIT/GPG: Failed verifying revision 0123456789abcdef0123456789abcdef01234567 by 'Ada Platform <ada@example>': unsigned (key_id=)", "0123456 by Ada Platform <ada@example> is not accepted: unsigned (key_id=).")]
    [InlineData("Target revision 0123456789abcdef0123456789abcdef01234567 in Git is not signed, but a signature is required", "0123456 is not signed, and project default takes signed commits only.")]
    [InlineData("Found good signature made with RSA key 4AEE18F83AFDEB23, but this key is not allowed in AppProject", "The commit is signed, but not as project default allows: Found good signature made with RSA key 4AEE18F83AFDEB23, but this key is not allowed in AppProject.")]
    [InlineData("Could not verify commit signature on revision 'abc', check logs for more information.", "The signature of the commit could not be verified: Could not verify commit signature on revision 'abc', check logs for more information.")]
    [InlineData("multiple (2) git source integrity policies found for repository", "Several policies of project default check the commits of one repository: multiple (2) git source integrity policies found for repository.")]
    public void Says_why_it_is_not_accepted(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Unrendered(text).Explain().Of(Id).Sentence);

    [Fact]
    public void Is_said_also_while_the_resources_show_their_usual_states()
    {
        var facts = SomeFacts.Unrendered("Target revision abc in Git is not signed, but a signature is required");
        facts = facts with { Application = facts.Application with { Sync = SyncStatus.Synced } };

        Assert.Equal(Id, facts.Explain().Headline!.Id);
    }

    [Theory]
    [InlineData("Cannot use local manifests when source integrity is enforced", "local-manifests-left")]
    [InlineData("Failed to checkout revision abc1234: fatal: reference is not a tree", "revision-not-found")]
    [InlineData("the commit has no good signature", "comparison-error")]
    public void Local_manifests_a_missing_commit_and_other_words_are_something_else(string text, string id) => Assert.Equal(id, SomeFacts.Unrendered(text).Explain().Headline!.Id);
}
