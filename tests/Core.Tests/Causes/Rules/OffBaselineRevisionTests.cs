using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class OffBaselineRevisionTests
{
    private const string Id = "off-baseline-revision";

    [Fact]
    public async Task Says_what_it_follows_and_what_the_parent_declares()
    {
        var cause = (await Explained.RecordedAsync("platform/04-branch-patched-old-filter/database-instances")).Of(Id);

        Assert.Equal("database-instances follows feature/db-general-instances; platform-apps declares main.", cause.Sentence);
        Assert.Equal(("main", "infra/gitops/applications/database-instances.yaml"), (cause.Evidence[0].Link!.Revision, cause.Evidence[0].Link!.File));
    }

    [Fact]
    public async Task Says_the_filter_too_when_both_differ() =>
        Assert.Equal(
            "database-instances follows feature/db-general-instances with include: {agent-docs-*.yaml,*general.yaml}; platform-apps declares main with include: agent-docs-*.yaml.",
            (await Explained.RecordedAsync("platform/06-branch-and-filter-patched/database-instances")).Of(Id).Sentence);

    [Theory]
    [InlineData("infra/dbs", null, "database-instances follows infra/dbs at main; platform-apps declares infra/gitops/databases at main.")]
    [InlineData("", null, "database-instances follows the root at main; platform-apps declares infra/gitops/databases at main.")]
    [InlineData("infra/dbs", "https://git.example/other.git", "database-instances follows infra/dbs at main of https://git.example/other.git; platform-apps declares infra/gitops/databases at main of")]
    public async Task Says_the_path_and_the_repository_that_the_parent_declares(string path, string? repository, string sentence)
    {
        var facts = Elsewhere(await Explained.FactsAsync("platform/09-the-incident/database-instances"), path, repository);
        var cause = facts.Explain().Of(Id);

        Assert.StartsWith(sentence, cause.Sentence);
        Assert.Contains("infra/gitops/databases at main", cause.Evidence[0].Text);
        Assert.Contains(cause.Remedies.Items, r => r.Action is null && r.Commands.Items.Any(c => c.Text.Contains("--path infra/gitops/databases", StringComparison.Ordinal)));
        Assert.StartsWith("platform-apps will put database-instances back to infra/gitops/databases at main", facts.Explain().Of("parent-reverts").Sentence);
    }

    [Fact]
    public async Task Path_and_revision_and_filter_are_all_said_when_all_differ()
    {
        var facts = Elsewhere(await Explained.FactsAsync("platform/06-branch-and-filter-patched/database-instances"), "infra/dbs", null);

        Assert.Equal(
            "database-instances follows infra/dbs at feature/db-general-instances with include: {agent-docs-*.yaml,*general.yaml}; platform-apps declares infra/gitops/databases at main with include: agent-docs-*.yaml.",
            facts.Explain().Of(Id).Sentence);
    }

    [Fact]
    public async Task A_parent_whose_Git_moved_on_overrides_nothing() =>
        Assert.False((await Explained.RecordedAsync("platform/31-merged-child-still-old-filter/database-instances")).Says(Id));

    [Fact]
    public async Task Says_nothing_on_the_baseline() => Assert.False((await Explained.RecordedAsync("platform/09-the-incident/database-instances")).Says(Id));

    [Fact]
    public async Task Says_nothing_of_an_application_without_a_parent() => Assert.False((await Explained.RecordedAsync("cases/wrong-branch")).Says(Id));

    [Fact]
    public async Task Says_what_it_could_not_check_when_the_parent_is_not_in_the_list()
    {
        var facts = await Explained.FactsAsync("platform/04-branch-patched-old-filter/database-instances");
        facts = facts with { Parent = Reading.Known(new ParentFacts("platform-apps", null, null), "Argo CD applications", facts.Now) with { Why = "platform-apps is not in our list of applications" } };

        Assert.Contains(facts.Explain().NotChecked.Items, n => n.CauseId == Id && n.Why.Contains("not in our list"));
    }

    private static Facts Elsewhere(Facts facts, string path, string? repository) => facts with
    {
        Application = facts.Application with { Sources = [facts.Application.Source with { Path = path, RepoUrl = repository ?? facts.Application.Source.RepoUrl }] },
    };
}
