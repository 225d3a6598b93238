using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
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
    public void Without_a_tried_filter_there_is_no_trial() => Assert.Null(Try(null).Trial);

    private static FilesView Try(DirectoryOptions? tried)
    {
        var tracked = Some.IncidentGit().Tracked.Value! with { Selection = Content.Select(Some.IncidentSource()) };
        return FilesView.From(new FilesQuestion(Some.IncidentFacts(), tracked, Some.IncidentSource(), new GitHostLinks([])), Content, tried)!;
    }

    private static SourceFile File(string path, string version, string kind, string name) =>
        new(path, Encoding.UTF8.GetBytes($"apiVersion: {version}\nkind: {kind}\nmetadata:\n  name: {name}\n"));
}
