using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>An application of which a commit removed one object's file, so that it waits for pruning; the same commit may add whatever a test wants.</summary>
internal sealed class PrunedWorld : IDisposable
{
    private const string Url = "https://git.example/platform.git";

    private readonly TempFolder folder = new("pruned");
    private readonly TestRepository repository;

    public PrunedWorld() => repository = TestRepository.Create(Path.Combine(folder.Path, "platform.git"));

    public static ResourceKey Ghost { get; } = new("", "ConfigMap", "databases", "ghost");

    public DirectoryOptions? Directory { get; init; }

    public GitLimits Limits { get; init; } = GitLimits.Default;

    /// <summary>What is known of the refs; null: that they were read.</summary>
    public Reading<RepositoryRefs>? Refs { get; init; }

    /// <param name="added">Mode, path under the application's, and content of what the second commit adds.</param>
    public async Task<Explanation> ExplainAsync(params (string Mode, string Path, string Content)[] added)
    {
        var before = repository.Commit("main", [("db/kept.yaml", ConfigMap("kept")), ("db/ghost.yaml", ConfigMap("ghost"))]);
        var removed = repository.Commit("main", [("db/ghost.yaml", null)], "remove ghost");
        var now = repository.CommitTree("main", added.Select(a => (a.Mode, "db/" + a.Path, a.Content)), removed);
        using var command = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System, Limits);
        using var git = new GitRepository(repository.Directory, command);
        return await ExplainAsync(git, before, now);
    }

    public void Dispose() => folder.Dispose();

    private static string ConfigMap(string name) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {name}}}\n";

    private static ManagedResourceStatus Resource(ResourceKey key, bool prune) =>
        new(key, "v1", prune ? SyncStatus.OutOfSync : SyncStatus.Synced, HealthStatus.None, null, false, prune, false, 0);

    private async Task<Explanation> ExplainAsync(GitRepository git, string before, string now)
    {
        var mirror = new ShownMirror(git, Url);
        mirror.Show(Some.Moment, [("main", now)], Refs);
        var application = Application(before, now);
        var reader = new GitReader(mirror, TimeProvider.System);
        var facts = await new FactsReader(reader, new SelectionReader(reader), new FakeTimeProvider(Some.Moment))
            .ReadAsync(Snapshot.Empty, application, new ApplicationDetails { Key = application.Key }, FactsDepth.AsNeeded, CancellationToken.None);
        return Explainer.Default.Explain(facts, 1);
    }

    private Application Application(string before, string now)
    {
        var source = new ApplicationSource(Url, "db", "main", Directory: Directory);
        return Some.Application() with
        {
            Sources = [source],
            Revisions = [now],
            Destination = new("https://kubernetes.default.svc", "", "databases"),
            History = [new Deployment(1, [before], Some.Moment.AddDays(-1), null, [source with { Directory = null }], "ada", false)],
            Resources = [Resource(new("", "ConfigMap", "databases", "kept"), false), Resource(Ghost, true)],
            ResourceCount = 2,
        };
    }
}
