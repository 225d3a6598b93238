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

public sealed class ExplanationServiceTests : IAsyncDisposable
{
    private readonly SnapshotStore snapshots = new();
    private readonly ExplanationStore explanations = new();
    private readonly FakeTimeProvider time = new(Some.Moment);
    private readonly CountingDetails details = new();
    private readonly CancellationTokenSource stop = new();
    private readonly ExplanationService service;
    private readonly Task running;

    public ExplanationServiceTests()
    {
        var git = new GitReader(new NoMirrors(), time);
        var explainer = new ApplicationExplainer(snapshots, new FactsReader(git, new SelectionReader(git), time), details, Explainer.Default);
        service = new ExplanationService(snapshots, explanations, explainer, git, time, NullLogger<ExplanationService>.Instance);
        running = service.RunAsync(stop.Token);
    }

    [Fact]
    public async Task Explains_every_application_once()
    {
        Show(Enumerable.Range(0, 50).Select(i => OutOfSync($"app-{i}")));

        var explained = await UntilAsync(e => e.Explanations.Count == 50);

        Assert.All(explained.Explanations.Values, e => Assert.Equal("autosync-off", e.Headline!.Id));
        Assert.All(explained.Explanations.Values, e => Assert.Null(e.Facts));
    }

    [Fact]
    public async Task Work_follows_change()
    {
        Show(Enumerable.Range(0, 50).Select(i => OutOfSync($"app-{i}")));
        await UntilAsync(e => e.Explanations.Count == 50);

        Show(snapshots.Current.Applications.Values.Select(a => a.Key.Name == "app-7" ? a with { SyncPolicy = On } : a));
        await UntilAsync(e => e.Explanations[Key("app-7")].Headline?.Id != "autosync-off");

        Assert.Equal(51, service.ExplainedCount);
    }

    [Fact]
    public async Task What_is_compared_and_equal_asks_Argo_CD_nothing()
    {
        Show([OutOfSync("a") with { Sync = SyncStatus.Synced, ResourceCount = 3 }]);

        await UntilAsync(e => e.Explanations.Count == 1);

        Assert.Equal(0, details.Count);
    }

    [Fact]
    public async Task An_application_that_is_gone_loses_its_explanation()
    {
        Show([OutOfSync("a"), OutOfSync("b")]);
        await UntilAsync(e => e.Explanations.Count == 2);

        Show([snapshots.Current.Applications[Key("a")]]);

        Assert.Equal([Key("a")], (await UntilAsync(e => e.Snapshot.Applications.Count == 1)).Explanations.Keys);
    }

    [Fact]
    public async Task An_application_that_cannot_be_explained_says_so_and_stops_nobody()
    {
        details.FailFor = "a";
        Show([OutOfSync("a"), OutOfSync("b")]);

        var explained = await UntilAsync(e => e.Explanations.Count == 2);

        Assert.Contains("explaining failed", Assert.Single(explained.Explanations[Key("a")].NotChecked.Items).Why);
        Assert.NotNull(explained.Explanations[Key("b")].Headline);
    }

    [Fact]
    public async Task What_could_not_be_read_is_asked_again_after_a_minute()
    {
        Show([OutOfSync("a")]);
        await UntilAsync(e => e.Explanations.Count == 1);

        await explanations.Until(_ => service.ExplainedCount >= 2, () => time.Advance(TimeSpan.FromSeconds(61)));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        stop.Dispose();
    }

    private static SyncPolicy On => new(new AutomatedPolicy(null, false, false, false));

    private static ApplicationKey Key(string name) => new("prod", "argocd", name);

    private static Application OutOfSync(string name) => Some.Application(name);

    private void Show(IEnumerable<Application> applications) =>
        snapshots.Update(s => s with { Version = s.Version + 1, Applications = Snapshot.Empty.Applications.AddRange(applications.Select(a => KeyValuePair.Create(a.Key, a))) });

    private Task<ExplainedSnapshot> UntilAsync(Func<ExplainedSnapshot, bool> condition) => explanations.Until(condition);

    private sealed class CountingDetails : IApplicationDetailsReader
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public string? FailFor { get; set; }

        public Task<ApplicationDetails> ReadAsync(Application application, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref count);
            return application.Key.Name == FailFor ? throw new InvalidOperationException("broken") : Task.FromResult(new ApplicationDetails { Key = application.Key });
        }

        public Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application application, string? revision, CancellationToken cancellationToken) =>
            Task.FromResult(Reading.NotRead<EquatableList<string>>("Argo CD manifests"));
    }

    private sealed class NoMirrors : IGitMirrors
    {
        public Reading<GitMirror> Find(string repoUrl) => Reading.NotRead<GitMirror>("Git", "not mirrored yet");
    }
}
