using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Watching;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using DbDashboard.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Causes.Watching;

/// <summary>The explanation service over a real repository of twenty OutOfSync applications, with counters of its work.</summary>
internal sealed class WatchedBranches : IAsyncDisposable
{
    public const int Count = 20;

    private readonly TempFolder folder = new("watched");
    private readonly SnapshotStore snapshots = new();
    private readonly ExplanationStore explanations = new();
    private readonly CancellationTokenSource stop = new();
    private readonly CountingRule rule = new();
    private readonly NoDetails details = new();
    private readonly GitCommandLine command;
    private readonly GitRepository git;
    private readonly ShownMirror mirror;
    private readonly ExplanationService service;
    private readonly Task running;
    private long version;

    public WatchedBranches()
    {
        var time = new FakeTimeProvider(Some.Moment);
        Repository = TestRepository.Create(Path.Combine(folder.Path, "platform.git"));
        Branches["main"] = Repository.Commit("main", Enumerable.Range(0, Count).Select(i => ($"apps/{i}/a.yaml", (string?)ConfigMap(i, "main"))));
        command = new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System);
        git = new GitRepository(Repository.Directory, command);
        mirror = new ShownMirror(git, Some.Repository.Name);
        var reader = new GitReader(mirror, time);
        var facts = new FactsReader(reader, new SelectionReader(reader), time);
        var explainer = new ApplicationExplainer(snapshots, facts, details, new Explainer([.. RuleSet.All, rule]));
        service = new ExplanationService(snapshots, explanations, explainer, reader, time, NullLogger<ExplanationService>.Instance);
        running = service.RunAsync(stop.Token);
    }

    public TestRepository Repository { get; }

    /// <summary>The branches as they are shown next, by name.</summary>
    public Dictionary<string, string> Branches { get; } = [];

    public (long Explained, long Rules, long Details, long Processes) Work => (service.ExplainedCount, rule.Count, details.Count, command.ProcessesStarted);

    public long TreesRead => git.TreesRead;

    public static string ConfigMap(int application, string value) =>
        $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: c{application}}}\ndata: {{v: {value}}}\n";

    /// <summary>A branch of main's files with another content in one application's.</summary>
    public void Push(string branch, int application, string value) =>
        Branches[branch] = Repository.Commit(branch, $"apps/{application}/a.yaml", ConfigMap(application, value), from: "main");

    public static ApplicationKey Key(int application) => new("prod", "argocd", $"app-{application}");

    /// <summary>Shows all applications and waits until each is explained.</summary>
    public Task StartAsync(SyncStatus sync = SyncStatus.OutOfSync)
    {
        var all = Enumerable.Range(0, Count).Select(i => KeyValuePair.Create(Key(i), Application(i, sync)));
        return ShowAsync(s => s with { Applications = s.Applications.SetItems(all) }, e => e.Explanations.Count == Count);
    }

    /// <summary>Shows the branches as read a minute later, and then another project of one application: when that is explained, the branches were looked at.</summary>
    public async Task<Explanation> LookAsync(int marker)
    {
        await ShowAsync(s => s, e => e.Snapshot.Version == version);
        return await ChangeAsync(marker);
    }

    /// <summary>Shows the branches, and waits for newer explanations of some applications.</summary>
    public Task LookForAsync(params int[] applications) =>
        ShowAsync(s => s, e => Array.TrueForAll(applications, a => e.Explanations[Key(a)].SnapshotVersion >= version));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        stop.Dispose();
        git.Dispose();
        command.Dispose();
        folder.Dispose();
    }

    private async Task<Explanation> ChangeAsync(int application)
    {
        var changed = snapshots.Current.Applications[Key(application)] with { Project = $"p{version}" };
        var explained = await ShowAsync(s => s with { Applications = s.Applications.SetItem(changed.Key, changed) }, e => e.Explanations[changed.Key].SnapshotVersion >= version);
        return explained.Explanations[changed.Key];
    }

    private Task<ExplainedSnapshot> ShowAsync(Func<Snapshot, Snapshot> change, Func<ExplainedSnapshot, bool> isThere)
    {
        version++;
        var refs = mirror.Show(Some.Moment.AddMinutes(version), Branches.Select(b => (b.Key, b.Value)));
        snapshots.Update(s => change(s) with { Version = version, Repositories = s.Repositories.SetItem(refs.Url, refs) });
        return explanations.Until(isThere);
    }

    private Application Application(int i, SyncStatus sync) => Some.Application($"app-{i}") with
    {
        Sources = [new(Some.Repository.Name, $"apps/{i}", "main")],
        Revisions = [Branches["main"]],
        Sync = sync,
        ResourceCount = 1,
    };

    private sealed class CountingRule : ICauseRule
    {
        private long count;

        public long Count => Interlocked.Read(ref count);

        public CauseDescription Description { get; } = new("counting", "Counting", CauseFamily.WhyDifferent, 1);

        public IEnumerable<Cause> Explain(Facts facts)
        {
            Interlocked.Increment(ref count);
            return [];
        }
    }

    private sealed class NoDetails : IApplicationDetailsReader
    {
        private long count;

        public long Count => Interlocked.Read(ref count);

        public Task<ApplicationDetails> ReadAsync(Application application, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref count);
            return Task.FromResult(new ApplicationDetails { Key = application.Key, ManagedResources = Reading.Known<EquatableList<ManagedResource>>([], "Argo CD managed-resources", Some.Moment) });
        }

        public Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application application, string? revision, CancellationToken cancellationToken) =>
            Task.FromResult(Reading.NotRead<EquatableList<string>>("Argo CD manifests"));
    }
}
