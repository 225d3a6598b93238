using System.Text;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Features.OneApplication.Git;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class PatternTrialTests
{
    private static readonly DirectoryContent Content = new(
        [
            File("agent-docs-postgres.yaml", "acid.zalan.do/v1", "postgresql", "agent-docs-postgres"),
            File("postgres-general.yaml", "acid.zalan.do/v1", "postgresql", "postgres-general"),
            new SourceFile("README.md", Encoding.UTF8.GetBytes("# x")),
        ],
        "database-instances");

    [Fact]
    public void A_tried_filter_says_what_comes()
    {
        var files = Try(new DirectoryOptions(false, Some.NewFilter));
        Assert.Equal("This filter takes 2 of 3 files: 1 more (postgres-general.yaml), none fewer.", files.Trial!.Sentence);
        Assert.Equal(FileChange.Comes, files.Files.Single(f => f.Path == "postgres-general.yaml").Change);
    }

    [Fact]
    public void A_tried_filter_that_loses_a_live_object_names_it()
    {
        var trial = Try(new DirectoryOptions(false, "nothing*.yaml")).Trial!;
        Assert.Equal("This filter takes 0 of 3 files: none more, 1 fewer (agent-docs-postgres.yaml). Live and then without a file: agent-docs-postgres.", trial.Sentence);
        Assert.True(trial.LosesLive);
    }

    [Fact]
    public void A_dropped_file_shows_the_objects_in_it_and_that_they_are_live()
    {
        var file = Try(null).Files.Single(f => f.Path == "postgres-general.yaml");
        Assert.Equal(("postgres-general", (bool?)true), (file.Objects[0].Key.Name, file.Objects[0].IsLive));
        Assert.True(file.IsDroppedButLive);
    }

    [Fact]
    public void A_tried_filter_names_the_objects_that_come_and_go_and_whether_they_live() =>
        Assert.Equal(
            "Objects: 1 comes: postgresql postgres-general (live); 1 goes: postgresql agent-docs-postgres (live).",
            Try(new DirectoryOptions(false, "postgres*.yaml")).Trial!.Objects);

    [Fact]
    public void A_pattern_that_is_not_valid_takes_nothing_and_the_loss_is_said() =>
        Assert.True(Try(new DirectoryOptions(false, "[a")).Trial!.LosesLive);

    [Fact]
    public void A_pattern_that_cannot_be_computed_claims_nothing()
    {
        var trial = Try(new DirectoryOptions(false, new string('a', 10_000))).Trial!;
        Assert.StartsWith("What this filter takes is unknown. ", trial.Sentence, StringComparison.Ordinal);
        Assert.Null(trial.Objects);
    }

    [Fact]
    public void The_guarded_dialog_gets_the_whole_filter_and_the_branch() =>
        Assert.Equal(
            "applications/prod/argocd/x?act=patch-source&targetRevision=feature%2Fy&include=a%2A.yaml&exclude=&recurse=true",
            ActAddress.Of(new ActionAsk(new("prod", "argocd", "x"), ActionIds.PatchSource, FilterAsk.Of(new DirectoryOptions(true, "a*.yaml"), "feature/y"))));

    [Fact]
    public void A_file_that_only_a_branch_has_is_told_with_what_lives_of_it()
    {
        var elsewhere = new Dictionary<string, EquatableList<FileElsewhere>>
        {
            ["redis-general.yaml"] = [new("feature/y", new FileVerdict("redis-general.yaml", SelectionStep.Include, "The include pattern does not take it.", [General]))],
            ["README.md"] = [new("feature/y", null)],
        };
        var tracked = Some.IncidentGit().Tracked.Value! with { Selection = Content.Select(Some.IncidentSource()) };
        var files = FilesView.From(new FilesQuestion(Some.IncidentFacts(), tracked, Some.IncidentSource(), new GitHostLinks([])) { Elsewhere = elsewhere }, Content, null)!;

        Assert.Equal((false, "only on feature/y", true), (files.Files[^1].IsHere, files.Files[^1].Verdict, files.Files[^1].IsDroppedButLive));
        Assert.Equal(["not on feature/y"], files.Files.Single(f => f.Path == "README.md").Elsewhere.Items);
        Assert.Equal(3, files.Total);
    }

    [Fact]
    public void Without_a_tried_filter_there_is_no_trial() => Assert.Null(Try(null).Trial);

    private static ManifestObject General => new(new("databases.spotahome.com", "RedisFailover", "", "redis-general"), "v1", "redis-general.yaml", 1, "{}", false);

    private static FilesView Try(DirectoryOptions? tried)
    {
        var tracked = Some.IncidentGit().Tracked.Value! with { Selection = Content.Select(Some.IncidentSource()) };
        return FilesView.From(new FilesQuestion(Some.IncidentFacts(), tracked, Some.IncidentSource(), new GitHostLinks([])), Content, tried)!;
    }

    private static SourceFile File(string path, string version, string kind, string name) =>
        new(path, Encoding.UTF8.GetBytes($"apiVersion: {version}\nkind: {kind}\nmetadata:\n  name: {name}\n"));
}
