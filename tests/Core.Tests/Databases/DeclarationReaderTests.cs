using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases;

public sealed class DeclarationReaderTests
{
    private static readonly string RefsFile = Recordings.File("platform", "09-the-incident", "database-instances", "refs.json");

    private readonly IGitReader git = BundleRepository.Reader(Recordings.File("git"), RefsFile, RecordedCluster.At);

    [Fact]
    public async Task Finds_the_incidents_databases_on_the_branch_that_has_them_and_says_that_the_filter_drops_them()
    {
        var declared = (await new DeclarationReader(git).ReadAsync(Incident(), default)).Databases.Where(item => item.Key.Name == "postgres-general").ToList();

        Assert.NotEmpty(declared);
        Assert.Contains(declared, item => item.Declaration.Branch == "feature/db-general-instances");
        Assert.All(declared, item => Assert.False(item.Declaration.Taken));
        Assert.DoesNotContain(declared, item => item.Declaration.OnTracked);
    }

    [Fact]
    public async Task Takes_them_once_the_filter_does()
    {
        var snapshot = Incident(application => application with { Sources = [application.Source with { Directory = new(Include: null) }] });

        var declared = (await new DeclarationReader(git).ReadAsync(snapshot, default)).Databases;

        Assert.True(Assert.Single(declared, item => item.Key.Name == "postgres-general" && item.Declaration.Branch == "feature/db-general-instances").Declaration.Taken);
        Assert.All(declared, item => Assert.Equal("databases", item.Key.Namespace));
    }

    [Fact]
    public async Task Says_on_which_branch_an_application_stands()
    {
        var declared = (await new DeclarationReader(git).ReadAsync(Incident(), default)).Databases;

        Assert.Equal(["main"], declared.Where(item => item.Declaration.OnTracked).Select(item => item.Declaration.Branch).Distinct());
    }

    [Fact]
    public async Task Reads_nothing_twice_while_no_branch_moves()
    {
        var reader = new DeclarationReader(git);
        var first = await reader.ReadAsync(Incident(), default);
        var selections = reader.SelectionsRead;

        var again = await reader.ReadAsync(Incident(asked: RecordedCluster.At.AddMinutes(1)), default);

        Assert.Equal(first, again);
        Assert.Equal(selections, reader.SelectionsRead);
    }

    [Fact]
    public async Task Reads_a_directory_once_for_all_branches_that_have_the_same_one()
    {
        var reader = new DeclarationReader(git);
        await reader.ReadAsync(Incident(), default);

        Assert.InRange(reader.SelectionsRead, 1, 4);
    }

    [Fact]
    public async Task Says_what_could_not_be_read()
    {
        var snapshot = Incident(application => application with { Sources = [application.Source with { RepoUrl = "https://git.example/unknown.git" }] });

        var declared = await new DeclarationReader(git).ReadAsync(snapshot, default);

        Assert.Empty(declared.Databases);
        Assert.Contains("https://git.example/unknown.git", Assert.Single(declared.NotRead));
    }

    private static Snapshot Incident(Func<Application, Application>? change = null, DateTimeOffset? asked = null)
    {
        var application = RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json")).Single(listed => listed.Key.Name == "database-instances");
        var url = application.Source.RepoUrl;
        var refs = BundleRepository.ReadRefs(RefsFile)["platform.git"];
        var at = asked ?? RecordedCluster.At;
        return Snapshot.Empty.With(
            new Observation.ApplicationsListed(new(SourceKind.ArgoCd, RecordedApplication.Instance), at, [change?.Invoke(application) ?? application]),
            new Observation.RefsRead(new(SourceKind.Git, url), at, new(url, refs, "refs/heads/main", at)));
    }
}
