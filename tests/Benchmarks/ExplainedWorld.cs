using System.Text.Json.Nodes;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Watching;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbDashboard.Benchmarks;

/// <summary>The explanation service over one repository, with Argo CD's details at hand: what is measured is Git and the rules.</summary>
internal sealed class ExplainedWorld : IAsyncDisposable
{
    private readonly SnapshotStore snapshots = new();
    private readonly ExplanationStore explanations = new();
    private readonly CancellationTokenSource stop = new();
    private readonly GitCommandLine command;
    private readonly GitRepository git;
    private readonly ShownMirror mirror;
    private readonly ExplanationService service;
    private readonly Task running;
    private readonly Dictionary<string, string> branches;
    private readonly List<Application> applications;

    public ExplainedWorld(TestRepository repository, string home)
    {
        branches = TestGit.Run(repository.Directory, "for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/main", "refs/heads/b/")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).ToDictionary(l => l[0]["refs/heads/".Length..], l => l[1]);
        applications = [.. Enumerable.Range(0, BigRepository.Applications).Select(Application)];
        command = new GitCommandLine(home, TimeProvider.System);
        git = new GitRepository(repository.Directory, command);
        mirror = new ShownMirror(git, Some.Repository.Name);
        var reader = new GitReader(mirror, TimeProvider.System);
        var explainer = new ApplicationExplainer(snapshots, new FactsReader(reader, new SelectionReader(reader), TimeProvider.System), new DriftDetails(applications), Explainer.Default);
        service = new ExplanationService(snapshots, explanations, explainer, reader, TimeProvider.System, NullLogger<ExplanationService>.Instance);
        running = service.RunAsync(stop.Token);
    }

    /// <summary>Shows all applications, and ends when each is explained.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var all = applications.Select(a => KeyValuePair.Create(a.Key, a));
        return ShowAsync(1, s => s with { Applications = s.Applications.SetItems(all) }, e => e.Explanations.Count == BigRepository.Applications, cancellationToken);
    }

    /// <summary>Moves one branch, and ends when those applications are explained anew whose files it changes; more than those is an error.</summary>
    public async Task MoveAsync(string commit, IEnumerable<int> touched, CancellationToken cancellationToken)
    {
        branches["b/000"] = commit;
        var keys = touched.Select(Key).ToList();
        await ShowAsync(2, s => s, e => keys.TrueForAll(k => e.Explanations[k].SnapshotVersion == 2), cancellationToken);
        if (service.ExplainedCount > BigRepository.Applications + 10 || command.ProcessesStarted > 1)
        {
            throw new InvalidOperationException($"{service.ExplainedCount} explanations by {command.ProcessesStarted} processes of git: work does not follow change.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAny(running);
        stop.Dispose();
        git.Dispose();
        command.Dispose();
    }

    private static ApplicationKey Key(int i) => new("prod", "argocd", $"app-{i}");

    private async Task ShowAsync(long version, Func<Snapshot, Snapshot> change, Func<ExplainedSnapshot, bool> isThere, CancellationToken cancellationToken)
    {
        var refs = mirror.Show(Some.Moment.AddMinutes(version), branches.Select(b => (b.Key, b.Value)));
        snapshots.Update(s => change(s) with { Version = version, Repositories = s.Repositories.SetItem(refs.Url, refs) });
        await foreach (var explained in explanations.WatchAsync(cancellationToken))
        {
            if (isThere(explained))
            {
                return;
            }
        }
    }

    /// <summary>Twenty objects of which somebody edited one by hand.</summary>
    private Application Application(int i)
    {
        var source = new ApplicationSource(Some.Repository.Name, BigRepository.PathOf(i), "main");
        var resources = Enumerable.Range(i * BigRepository.FilesEach, BigRepository.FilesEach);
        return Some.Application($"app-{i}", uid: $"uid-{i}") with
        {
            Sources = [source],
            Revisions = [branches["main"]],
            Destination = new("https://kubernetes.default.svc", "", "team"),
            History = [new Deployment(1, [branches["main"]], Some.Moment.AddDays(-1), null, [source], "ada", false)],
            Resources = resources.Select((r, at) => new ManagedResourceStatus(Resource(r), "v1", at == 0 ? SyncStatus.OutOfSync : SyncStatus.Synced, HealthStatus.None, null, false, false, false, 0)).ToEquatableList(),
            ResourceCount = BigRepository.FilesEach,
            ReconciledAt = DateTimeOffset.UnixEpoch.AddYears(1_000),
        };
    }

    private static ResourceKey Resource(int i) => new("", "ConfigMap", "team", $"c{i}");

    /// <summary>Made before anything is measured: reading them is Argo CD's part.</summary>
    private sealed class DriftDetails(IEnumerable<Application> applications) : IApplicationDetailsReader
    {
        private readonly Dictionary<ApplicationKey, ApplicationDetails> details = applications.ToDictionary(a => a.Key, DetailsOf);

        public Task<ApplicationDetails> ReadAsync(Application application, CancellationToken cancellationToken) => Task.FromResult(details[application.Key]);

        private static ApplicationDetails DetailsOf(Application application) => new()
        {
            Key = application.Key,
            ManagedResources = Reading.Known(application.Resources.Items.Select(Managed).ToEquatableList(), "Argo CD managed-resources", Some.Moment),
        };

        public Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application application, string? revision, CancellationToken cancellationToken) =>
            Task.FromResult(Reading.NotRead<EquatableList<string>>("Argo CD manifests"));

        private static ManagedResource Managed(ManagedResourceStatus resource)
        {
            var target = State(resource.Key, "10");
            var live = resource.Status == SyncStatus.OutOfSync ? State(resource.Key, "50") : target;
            return new ManagedResource(resource.Key, target, live, live, target, "1", live != target, false, []);
        }

        private static string State(ResourceKey key, string value) => new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = key.Kind,
            ["metadata"] = new JsonObject { ["name"] = key.Name, ["namespace"] = key.Namespace },
            ["data"] = new JsonObject { ["connections"] = value, ["settings"] = new string('s', 600) },
        }.ToJsonString();
    }
}
