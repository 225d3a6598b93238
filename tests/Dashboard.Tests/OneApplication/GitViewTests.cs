using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.OneApplication.Git;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class GitViewTests
{
    private static readonly GitHostLinks Hosts = new([]);

    private static FilesView At(RevisionFacts revision) => FilesView.From(new FilesQuestion(Some.IncidentFacts(), revision, Some.IncidentSource(), Hosts), null, null)!;

    [Fact]
    public void Shows_every_file_with_the_step_that_decided()
    {
        var files = At(Some.IncidentGit().Tracked.Value!);
        Assert.Equal(("main", 3, 4), (files.Revision, files.Taken, files.Files.Count));
        Assert.Equal("not a manifest", files.Files.Single(f => f.Path == "README.md").Verdict);
    }

    [Fact]
    public void Marks_a_file_that_the_filter_drops_although_its_object_is_live()
    {
        var file = At(Some.IncidentGit().Branches.Value[0]).Files.Single(f => f.Path == "postgres-general.yaml");
        Assert.True(file.IsDroppedButLive);
        Assert.Equal(("not included", "include agent-docs-*.yaml does not take it."), (file.Verdict, file.Why));
        Assert.Equal($"https://github.com/example/platform/blob/{Some.Feature}/infra/gitops/databases/postgres-general.yaml", file.Link!.Url);
    }

    [Fact]
    public void What_is_live_is_unknown_before_the_first_comparison()
    {
        var facts = Some.IncidentFacts();
        var never = facts.Application with { Sync = SyncStatus.None };
        var question = new FilesQuestion(facts with { Application = never, Details = new ApplicationDetails { Key = never.Key } }, facts.Git!.Tracked.Value!, Some.IncidentSource(), Hosts);
        var files = FilesView.From(question, null, null)!;
        Assert.All(files.Files.SelectMany(f => f.Objects), o => Assert.Null(o.IsLive));
    }

    [Fact]
    public void A_path_that_is_not_there_has_no_files() =>
        Assert.Null(FilesView.From(new FilesQuestion(Some.IncidentFacts(), new RevisionFacts("x", Some.Main, null, false, null), Some.IncidentSource(), Hosts), null, null));

    [Fact]
    public void A_branch_under_the_present_filter_says_which_of_its_files_would_be_dropped()
    {
        var row = Assert.Single(BranchesView.From(Some.IncidentFacts(), Some.IncidentGit(), Hosts).Rows);
        Assert.Equal((Some.FeatureBranch, "Linus Data", 1), (row.Name, row.Author, row.OwnCommits));
        Assert.Equal(["postgres-general.yaml", "redis-general.yaml", "questdb-general.yaml"], row.Dropped);
        Assert.Equal("Pointing at it alone changes no object.", BranchWords.Of(row));
        Assert.Equal("A sync with prune would then delete 3 objects that live and have no file taken there: postgresql postgres-general, QuestDB questdb-timeseries, RedisFailover redis-general.", BranchWords.Prune(row));
    }

    [Fact]
    public void A_branch_that_brings_objects_names_them()
    {
        var branch = Some.IncidentGit().Branches.Value[0] with { Selection = Some.Selected(true, Some.NewFilter) };
        var row = BranchRow.From(branch, Some.IncidentGit().Tracked.Value, Some.IncidentSource(), Hosts);
        Assert.Equal("Pointing at it adds postgresql postgres-general, QuestDB questdb-timeseries, RedisFailover redis-general.", BranchWords.Of(row));
    }

    [Fact]
    public void A_branch_that_declares_all_that_lives_deletes_nothing()
    {
        var branch = Some.IncidentGit().Branches.Value[0] with { Selection = Some.Selected(true, Some.NewFilter) };
        Assert.Empty(BranchPrunes.Of(Some.IncidentFacts(), branch)!.Value.Items);
    }

    [Fact]
    public void What_a_prune_deletes_is_not_said_of_a_branch_that_was_not_read_whole()
    {
        var branch = Some.IncidentGit().Branches.Value[0] with { Selection = Some.Selected(true, Some.NewFilter) with { Complete = false } };
        Assert.Null(BranchPrunes.Of(Some.IncidentFacts(), branch));
    }

    [Fact]
    public void Merging_a_branch_is_asked_with_the_filter_that_belongs_to_it()
    {
        var row = Assert.Single(BranchesView.From(Some.IncidentFacts(), Some.IncidentFacts().Git!, Hosts).Rows);
        Assert.Equal((Some.FeatureBranch, Some.NewFilter), (row.Merge.MergeBranch, row.Merge.Directory?.Include));
    }

    [Theory]
    [InlineData(false, true, "The path does not exist on this branch.")]
    [InlineData(true, false, "Unknown because not every file could be read.")]
    public void A_branch_that_cannot_be_compared_says_why(bool exists, bool complete, string why)
    {
        var branch = new RevisionFacts("x", Some.Feature, null, exists, new Selection(SourceType.Directory, [], [], Complete: complete));
        Assert.Equal(why, BranchRow.From(branch, Some.IncidentGit().Tracked.Value, Some.IncidentSource(), Hosts).Unknown);
    }

    [Fact]
    public void Commits_say_what_they_did_under_the_path() =>
        Assert.Equal(["added infra/gitops/databases/agent-docs-postgres.yaml"], CommitsView.From(Some.IncidentGit(), Hosts).Rows[0].Changes);
}
