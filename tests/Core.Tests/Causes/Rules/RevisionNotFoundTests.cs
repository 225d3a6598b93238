using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class RevisionNotFoundTests : IDisposable
{
    private const string Id = "revision-not-found";
    private const string Wrapped = "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ";

    private readonly DeployStory story = new();

    [Fact]
    public async Task Names_the_branch_and_the_nearest_ones()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        story.Commit("release/7", ("b.yaml", DeployStory.Manifest("b")));
        story.Shape = a => a with
        {
            Sync = SyncStatus.Unknown,
            Sources = [story.Source with { TargetRevision = "release-7" }],
            Revisions = ["release-7"],
            Conditions = [new Condition("ComparisonError", Wrapped + "unable to resolve 'release-7' to a commit SHA", DeployStory.Now)],
        };

        var cause = (await story.ExplainAsync()).Of(Id);

        Assert.Equal("release-7 does not exist in platform.git; nearest: release/7.", cause.Sentence);
        Assert.Contains(cause.Remedies.Items, r => r.Parameters.Items.Any(p => p.Value == "release/7"));
    }

    [Fact]
    public void Says_so_also_when_Git_was_not_read() =>
        Assert.Equal("main-2 does not exist in platform.git.", SomeFacts.Erring(Wrapped + "unable to resolve 'main-2' to a commit SHA").Explain().Headline!.Sentence);

    [Theory]
    [InlineData("cases/missing-branch", "release-7 does not exist in cases.git")]
    [InlineData("cases/bad-sha", "deadbee does not exist in cases.git")]
    [InlineData("cases/multi-source", "release-9 does not exist in cases.git (source 2)")]
    [InlineData("versions/v2.14/cases/multi-source", "release-9 does not exist in cases.git (source 2)")]
    public async Task Reads_what_Argo_CD_wrote(string folder, string sentence) =>
        Assert.StartsWith(sentence, (await Explained.RecordedAsync(folder)).Headline!.Sentence);

    [Theory]
    [InlineData("Failed to checkout revision deadbee: `git checkout --force deadbee` failed exit status 1: error: pathspec 'deadbee' did not match any file(s) known to git", "deadbee does not exist in platform.git.")]
    [InlineData("Failed to checkout FETCH_HEAD: `git checkout --force FETCH_HEAD` failed exit status 128: fatal: reference is not a tree: x", "main does not exist in platform.git.")]
    [InlineData("Failed to fetch revision deadbee: `git fetch origin deadbee` failed exit status 128: fatal: couldn't find remote ref deadbee", "deadbee does not exist in platform.git.")]
    public void Reads_what_git_says(string text, string sentence) => Assert.Equal(sentence, SomeFacts.Erring(Wrapped + text).Explain().Of(Id).Sentence);

    [Theory]
    [InlineData("unable to resolve '>=2.0 <3' to a commit SHA", "revision-constraint-unmatched")]
    [InlineData("unable to resolve '1.x' to a commit SHA", "revision-constraint-unmatched")]
    [InlineData("failed to list refs: repository not found: ", "repository-access-denied")]
    [InlineData("Failed to checkout revision abc1234: fatal: unable to access 'https://git.example': Could not resolve host", "repository-unreachable")]
    [InlineData("Failed to checkout revision abc1234: `git submodule update` failed exit status 1: something new", "comparison-error")]
    [InlineData("the branch 'release-7' is not there", "comparison-error")]
    public void A_constraint_an_unreachable_repository_and_other_words_are_something_else(string text, string id) =>
        Assert.Equal(id, SomeFacts.Erring(Wrapped + text).Explain().Headline!.Id);

    [Fact]
    public void A_sync_that_was_refused_with_the_same_words_is_no_cause_of_its_own()
    {
        const string Message = Wrapped + "unable to resolve 'main-2' to a commit SHA";
        var facts = SomeFacts.Erring(Message);
        facts = facts with { Application = facts.Application with { OperationState = SomeFacts.Operation($"ComparisonError: {Message};ComparisonError: {Message}", OperationPhase.Error) } };

        var explanation = facts.Explain();

        Assert.Equal([Id], explanation.Causes.Items.Where(c => c.Family == CauseFamily.WhyDifferent).Select(c => c.Id));
        Assert.DoesNotContain(explanation.NotChecked.Items, n => n.What.Contains("operation"));
    }

    public void Dispose() => story.Dispose();
}
