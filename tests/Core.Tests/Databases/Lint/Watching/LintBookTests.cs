using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Databases.Lint.Watching;

/// <summary>The recorded platform as its Git was on the day of the incident.</summary>
public sealed class LintBookTests : IDisposable
{
    private static readonly string RefsFile = Recordings.File("platform", "09-the-incident", "database-instances", "refs.json");

    private readonly Application application = RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json")).Single(listed => listed.Key.Name == "database-instances");
    private readonly IGitReader git = BundleRepository.Reader(Recordings.File("git"), RefsFile, RecordedCluster.At);
    private readonly FakeTimeProvider clock = new(RecordedCluster.At);
    private readonly LintReader reader;
    private readonly LintBookReader books;

    public LintBookTests()
    {
        reader = new(git, clock);
        books = new(reader, clock);
    }

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task What_is_found_on_what_an_application_tracks_is_told_of_its_database()
    {
        var lint = (await ReadAsync()).Of(Database("agent-docs-postgres", "main", onTracked: true));

        Assert.Equal(("main", null), (lint.Tracked?.Revision, lint.WhyNot));
        Assert.Contains(lint.Findings, finding => finding is { Rule: "PG08", Line: > 0 });
        Assert.DoesNotContain(lint.Findings, finding => finding.Object.Name is { Length: > 0 } name && name != "agent-docs-postgres");
    }

    [Fact]
    public async Task A_branch_that_changes_a_database_has_its_own_findings_and_others_are_not_looked_at()
    {
        var book = await ReadAsync();
        var lint = book.Of(Database("postgres-general", "feature/pgvector", onTracked: false));

        Assert.Equal("It is not declared on what its application tracks.", lint.WhyNot);
        Assert.Empty(book.Of(Database("agent-docs-postgres", "feature/pgvector", onTracked: false)).Branches);
        Assert.Contains(Assert.Single(lint.Branches).Added, finding => finding.Rule == "PG06");
        Assert.Equal(["feature/db-general-instances", "feature/pgvector", "feature/redis-cache"], book.Branches.Select(branch => branch.Answer.Revision));
    }

    [Fact]
    public async Task Nothing_is_read_again_while_nothing_moves_until_some_minutes_are_over()
    {
        var first = await ReadAsync();
        Assert.Same(first, await ReadAsync());

        clock.Advance(LintBookReader.Again);
        Assert.NotSame(first, await ReadAsync());
    }

    [Fact]
    public async Task Before_Git_was_read_and_where_it_cannot_be_nothing_is_said_to_be_well()
    {
        var unread = LintBook.NotReadYet.Of(Database("agent-docs-postgres", "main", onTracked: true));
        var foreign = await books.ReadAsync(Snapshot.Empty, new([], []), default);

        Assert.Equal("Git is being read.", unread.WhyNot);
        Assert.NotNull(foreign.Of(Database("agent-docs-postgres", "main", onTracked: true)).WhyNot);
        Assert.Empty(unread.Findings);
    }

    private async Task<LintBook> ReadAsync()
    {
        var snapshot = World();
        declared ??= await new DeclarationReader(git).ReadAsync(snapshot, default);
        return await books.ReadAsync(snapshot, declared, default);
    }

    private DeclaredSet? declared;

    private DatabaseState Database(string name, string branch, bool onTracked) => Some.Postgres(name) with
    {
        Application = application.Key,
        Declared = [new(application.Source.RepoUrl, branch, $"infra/gitops/databases/{name}.yaml", Taken: onTracked, onTracked)],
    };

    private Snapshot World()
    {
        var url = application.Source.RepoUrl;
        return Snapshot.Empty.With(
            new Observation.ApplicationsListed(new(SourceKind.ArgoCd, RecordedApplication.Instance), RecordedCluster.At, [application]),
            new Observation.RefsRead(new(SourceKind.Git, url), RecordedCluster.At, new(url, BundleRepository.ReadRefs(RefsFile)["platform.git"], "refs/heads/main", RecordedCluster.At)));
    }
}
