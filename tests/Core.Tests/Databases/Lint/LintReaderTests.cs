using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>The recorded platform as its Git was on the day of the incident.</summary>
public sealed class LintReaderTests : IDisposable
{
    private const string General = "infra/gitops/databases/postgres-general.yaml";

    private static readonly string RefsFile = Recordings.File("platform", "09-the-incident", "database-instances", "refs.json");

    private readonly Application application = RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json")).Single(listed => listed.Key.Name == "database-instances");
    private readonly LintReader reader = new(BundleRepository.Reader(Recordings.File("git"), RefsFile, RecordedCluster.At), new FakeTimeProvider(RecordedCluster.At));

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task Of_an_application_are_the_files_under_its_path_and_its_own_manifest()
    {
        var answer = Assert.Single(await reader.OfApplicationAsync(World(application), application, null, default));

        Assert.Equal(("main", ReadingState.Known), (answer.Revision, answer.Report.State));
        Assert.All(answer.Report.Value!.Findings, finding => Assert.True(finding.File.StartsWith("infra/gitops/databases/", StringComparison.Ordinal) || finding.Object.Name == "database-instances", finding.File));
        Assert.Contains(answer.Report.Value.Findings, finding => finding is { Rule: "PG08", File: "infra/gitops/databases/agent-docs-postgres.yaml" } && finding.Applications.Items.Contains("database-instances"));
    }

    [Fact]
    public async Task Of_a_branch_are_the_files_that_it_changes()
    {
        var answer = await reader.OfBranchAsync(World(application), application.Source.RepoUrl, "feature/pgvector", default);

        Assert.Contains(answer.Report.Value!.Findings, finding => finding is { Rule: "PG06", File: General });
        Assert.DoesNotContain(answer.Report.Value.Findings, finding => finding.File.Contains("agent-docs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_an_application_on_a_branch_are_the_files_as_they_are_there()
    {
        var answer = Assert.Single(await reader.OfApplicationAsync(World(application), application, "feature/pgvector", default));

        Assert.Equal("feature/pgvector", answer.Revision);
        Assert.Contains(answer.Report.Value!.Findings, finding => finding.File == General);
    }

    [Fact]
    public async Task A_branch_that_is_not_there_is_absent_and_a_repository_that_is_not_read_says_why()
    {
        var foreign = application with { Sources = [application.Source with { RepoUrl = "https://git.example/unknown.git" }] };

        Assert.Equal(ReadingState.Absent, (await reader.OfBranchAsync(World(application), application.Source.RepoUrl, "no-such", default)).Report.State);
        var answer = Assert.Single(await reader.OfApplicationAsync(World(foreign), foreign, null, default));
        Assert.False(answer.Report.HasValue);
        Assert.NotNull(answer.Report.Why);
    }

    [Fact]
    public async Task The_answer_is_kept_while_nothing_moves()
    {
        var first = Assert.Single(await reader.OfApplicationAsync(World(application), application, null, default)).Report.Value!;
        var again = Assert.Single(await reader.OfApplicationAsync(World(application), application, null, default)).Report.Value!;

        Assert.NotEmpty(first.Findings);
        Assert.All(first.Findings.Items.Zip(again.Findings.Items), pair => Assert.Same(pair.First, pair.Second));
    }

    private static Snapshot World(Application application)
    {
        var refs = BundleRepository.ReadRefs(RefsFile)["platform.git"];
        var url = application.Source.RepoUrl;
        return Snapshot.Empty.With(
            new Observation.ApplicationsListed(new(SourceKind.ArgoCd, RecordedApplication.Instance), RecordedCluster.At, [application]),
            new Observation.RefsRead(new(SourceKind.Git, url), RecordedCluster.At, new(url, refs, "refs/heads/main", RecordedCluster.At)));
    }
}
