using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Testing.Cases;

/// <summary>
/// One application over a real repository: commit, sync, follow another branch, and see what is explained. It compares as
/// Argo CD does for plain directories; what it cannot (Helm, errors, drift) a test sets by hand.
/// </summary>
public sealed class DeployStory : IGitMirrors, IDisposable
{
    public const string Url = "https://git.example/platform.git";

    public static readonly DateTimeOffset Now = new(2026, 1, 6, 8, 0, 0, TimeSpan.Zero);

    private readonly TempFolder folder = new("story");
    private readonly TestRepository repository;
    private readonly GitRepository mirror;
    private readonly GitReader git;
    private readonly SelectionReader selections;
    private readonly List<Deployment> history = [];
    private readonly SortedDictionary<ResourceKey, string> live = [];

    public DeployStory()
    {
        repository = TestRepository.Create(Path.Combine(folder.Path, "platform.git"));
        mirror = new GitRepository(repository.Directory, new GitCommandLine(Path.Combine(folder.Path, "home"), TimeProvider.System));
        git = new GitReader(this, TimeProvider.System);
        selections = new SelectionReader(git);
    }

    public IGitReader Git => git;

    public ApplicationSource Source { get; set; } = new(Url, "apps", "main");

    /// <summary>Changes the application just before it is explained.</summary>
    public Func<Application, Application> Shape { get; set; } = application => application;

    /// <summary>Changes the details just before they are explained.</summary>
    public Func<ApplicationDetails, ApplicationDetails> ShapeDetails { get; set; } = details => details;

    /// <summary>The application that declares this one from Git, in <c>roots</c> of the same repository; null: none.</summary>
    public Application? Parent { get; set; }

    /// <summary>What Argo CD resolves the revision to, where only it can: a version constraint.</summary>
    public string? ResolvesTo { get; set; }

    /// <summary>Why Git cannot be read; null: it can.</summary>
    public string? GitFailure { get; set; }

    /// <summary>The remote does not answer now: the refs are as last seen.</summary>
    public bool RefsAreStale { get; set; }

    public Reading<GitMirror> Find(string repoUrl)
    {
        if (GitFailure is { } why)
        {
            return Reading.Failed<GitMirror>("Git platform.git", Now, why);
        }

        var refs = TestGit.Run(repository.Directory, "for-each-ref", "--format=%(refname) %(objectname)").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).Select(parts => new GitRef(parts[0], parts[1])).ToEquatableList();
        var known = Reading.Known(new RepositoryRefs(repoUrl, refs, "refs/heads/main", Now), "Git platform.git", Now);
        return Reading.Known(new GitMirror("platform.git", mirror, RefsAreStale ? known with { State = ReadingState.Stale, Why = "git.example does not answer" } : known), "Git platform.git", Now);
    }

    /// <summary>Argo CD renders none of these objects (all when none is named), without an error: its cache is stale.</summary>
    public void LosesTarget(params string[] names)
    {
        bool Lost(ResourceKey key) => names.Length == 0 || names.Contains(key.Name);
        Shape = a => a with { Sync = SyncStatus.OutOfSync, Resources = a.Resources.Items.Select(r => Lost(r.Key) ? r with { Status = SyncStatus.OutOfSync, RequiresPruning = true } : r).ToEquatableList() };
        ShapeDetails = d => d with { ManagedResources = d.ManagedResources.Map(m => m.Items.Select(r => Lost(r.Key) ? r with { Target = null, PredictedLive = null } : r).ToEquatableList()) };
    }

    /// <summary>A ConfigMap, or a PostgreSQL cluster for names that begin with <c>db</c>.</summary>
    public static string Manifest(string name, string value = "1") => name.StartsWith("db", StringComparison.Ordinal)
        ? $"apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata:\n  name: {name}\n  namespace: databases\nspec:\n  volume:\n    size: 50Gi\n  numberOfInstances: {value}\n"
        : $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n  namespace: databases\ndata:\n  value: \"{value}\"\n";

    /// <summary>Commits files of the application's path (null deletes); an absent branch begins at main.</summary>
    public string Commit(string branch, params (string File, string? Text)[] files) =>
        CommitPaths(branch, [.. files.Select(f => ($"apps/{f.File}", f.Text))]);

    /// <summary>Commits files by their path from the repository's root.</summary>
    public string CommitPaths(string branch, params (string Path, string? Text)[] files) =>
        repository.Commit(branch, files, $"change {files[0].Path}", branch == "main" ? null : "refs/heads/main");

    /// <summary>The parent's Git declares the application with this filter, in this file of <c>roots</c>.</summary>
    /// <param name="movedTo">The same commit moves the file there; null: it stays.</param>
    public string Declare(string? include, string file = "orders.yaml", string? movedTo = null)
    {
        Parent = new Application { Key = new("prod", "argocd", "roots"), Sources = [new ApplicationSource(Url, "roots", "main")] };
        var filter = include is null ? "" : $"    directory:\n      include: '{include}'\n";
        var text = $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: orders\n  namespace: argocd\nspec:\n  project: data\n  source:\n    repoURL: {Url}\n    path: apps\n    targetRevision: main\n{filter}";
        return movedTo is null ? CommitPaths("main", ($"roots/{file}", text)) : CommitPaths("main", ($"roots/{file}", null), ($"roots/{movedTo}", text));
    }

    /// <summary>A forced push: the branch stands at another commit.</summary>
    public void Rewind(string branch, string commit) => repository.SetBranch(branch, commit);

    public void Tag(string name, string commit) => TestGit.Run(repository.Directory, "tag", "--force", name, commit);

    public void DeleteBranch(string branch) => repository.DeleteBranch(branch);

    /// <summary>Deploys what the source selects now (or at a commit), without prune.</summary>
    public async Task SyncAsync(string? commit = null)
    {
        var revision = commit ?? Head();
        foreach (var target in (await SelectAsync(revision)).Objects.Items)
        {
            live[Keyed(target)] = target.Json;
        }

        history.Add(new Deployment(history.Count, [revision], Now.AddHours(-2).AddMinutes(history.Count), null, [Source], "grace", false));
    }

    /// <summary>Deletes an object in the cluster.</summary>
    public void DeleteLive(string name) => live.Keys.Where(k => k.Name == name).ToList().ForEach(k => live.Remove(k));

    public async Task<Explanation> ExplainAsync()
    {
        var facts = await ReadFactsAsync();
        return Explainer.Default.Explain(facts, 1);
    }

    public async Task<Facts> ReadFactsAsync(FactsDepth depth = FactsDepth.AsNeeded)
    {
        var failure = GitFailure;
        GitFailure = null;
        var (application, details) = await CompareAsync();
        GitFailure = failure;
        application = Shape(application);
        var applications = Snapshot.Empty.Applications.Add(application.Key, application);
        var snapshot = Snapshot.Empty with { Version = 1, At = Now, Applications = Parent is null ? applications : applications.Add(Parent.Key, Parent) };
        var reader = new FactsReader(git, selections, new FakeTimeProvider(Now));
        return await reader.ReadAsync(snapshot, application, ShapeDetails(details), depth, CancellationToken.None);
    }

    public void Dispose()
    {
        mirror.Dispose();
        folder.Dispose();
    }

    /// <summary>A branch, tag, HEAD or a shortened commit id, as git reads it.</summary>
    private string Head() => TestGit.Run(repository.Directory, "rev-parse", "--verify", (ResolvesTo ?? Source.EffectiveRevision) + "^{commit}").Trim();

    private async Task<Selection> SelectAsync(string commit) =>
        (await selections.ReadAsync(Url, commit, Source, "orders", CancellationToken.None)).Value!.Selection ?? new Selection(SourceType.Directory, [], []);

    private static ResourceKey Keyed(ManifestObject target) => target.Key.Namespace.Length > 0 ? target.Key : target.Key with { Namespace = "databases" };

    private async Task<(Application Application, ApplicationDetails Details)> CompareAsync()
    {
        var targets = (await SelectAsync(Head())).Objects.Items.ToDictionary(Keyed, t => t.Json);
        var managed = live.Keys.Union(targets.Keys).Order().Select(key => Managed(key, targets.GetValueOrDefault(key), live.GetValueOrDefault(key))).ToEquatableList();
        var resources = managed.Items.Select(Status).ToEquatableList();
        var application = new Application
        {
            Key = new("prod", "argocd", "orders"),
            Destination = new("https://kubernetes.default.svc", "", "databases"),
            Sources = [Source],
            ComparedSources = [Source],
            Sync = resources.Items.All(r => r.Status == SyncStatus.Synced) ? SyncStatus.Synced : SyncStatus.OutOfSync,
            Health = HealthStatus.Healthy,
            Revisions = [Head()],
            History = history.ToEquatableList(),
            Resources = resources,
            ResourceCount = resources.Count,
            ReconciledAt = Now.AddMinutes(-1),
            Annotations = Parent is null ? [] : [KeyValuePair.Create("argocd.argoproj.io/tracking-id", "roots:argoproj.io/Application:argocd/orders")],
        };
        return (application, new ApplicationDetails { Key = application.Key, ManagedResources = Reading.Known(managed, "Argo CD managed-resources", Now) });
    }

    private static ManagedResource Managed(ResourceKey key, string? target, string? lives) =>
        new(key, target, lives, lives, target, "1", target is not null && target != lives, false, []);

    private static ManagedResourceStatus Status(ManagedResource m) => new(
        m.Key, "v1", m.Target == m.Live ? SyncStatus.Synced : SyncStatus.OutOfSync, m.Live is null ? HealthStatus.Missing : HealthStatus.None, null, false, m.Target is null, false, 0);
}
