using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;

namespace DbDashboard.Testing;

/// <summary>The incident: three databases live from a branch, main has neither their files nor the filter that takes them.</summary>
public static partial class Some
{
    public const string Main = "8749e2ba48f73779ac74a33a251cbdf3001cccc4";
    public const string Feature = "bf4f9cf6536faec3115659c482fa4fc64f0ab4e8";
    public const string FeatureBranch = "feature/db-general-instances";
    public const string OldFilter = "agent-docs-*.yaml";
    public const string NewFilter = "{agent-docs-*.yaml,*general.yaml}";
    private const string Platform = "https://github.com/example/platform.git";

    public static readonly ApplicationKey IncidentKey = new("prod", "argocd", "database-instances");

    public static GitCommit MainCommit => new(Main, "Ada Ops", "ada@example.org", Moment.AddDays(-2), "docs databases", []);

    public static GitCommit FeatureCommit => new(Feature, "Linus Data", "linus@example.org", Moment.AddDays(-1), "db(instances): add general-purpose CRs", [Main]);

    public static ApplicationSource IncidentSource(string revision = "main", string? include = OldFilter) =>
        new(Platform, "infra/gitops/databases", revision, Directory: new DirectoryOptions(false, include, "{README.md,*example*}"));

    public static Application Incident() => new()
    {
        Key = IncidentKey,
        Project = "platform",
        ResourceVersion = "942",
        CreatedAt = Moment.AddDays(-3),
        Destination = new Destination("https://kubernetes.default.svc", "", "databases"),
        Sources = [IncidentSource()],
        Sync = SyncStatus.OutOfSync,
        Health = HealthStatus.Healthy,
        Revisions = [Main],
        ReconciledAt = Moment.AddSeconds(-20),
        History =
        [
            new Deployment(0, [Main], Moment.AddHours(-2), Moment.AddHours(-2), [IncidentSource()], "admin", false),
            new Deployment(1, [Feature], Moment.AddMinutes(-14), Moment.AddMinutes(-14), [IncidentSource(FeatureBranch, NewFilter)], "admin", false),
        ],
        OperationState = new OperationState(OperationPhase.Succeeded, "successfully synced (all tasks run)", Moment.AddMinutes(-14), Moment.AddMinutes(-14), new Operation(true, Feature, false, false, [], "admin", false, 0, null, []), [Feature], [IncidentSource(FeatureBranch, NewFilter)], [], 0),
        Resources = [.. AgentDocs.Select(key => Row(key, SyncStatus.Synced, false)), .. General.Select(key => Row(key, SyncStatus.OutOfSync, true))],
        ResourceCount = 6,
    };

    public static readonly ResourceKey[] AgentDocs =
    [
        new("acid.zalan.do", "postgresql", "databases", "agent-docs-postgres"),
        new("databases.spotahome.com", "RedisFailover", "databases", "agent-docs-redis"),
        new("crd.questdb.io", "QuestDB", "databases", "agent-docs-questdb"),
    ];

    public static readonly ResourceKey[] General =
    [
        new("acid.zalan.do", "postgresql", "databases", "postgres-general"),
        new("databases.spotahome.com", "RedisFailover", "databases", "redis-general"),
        new("crd.questdb.io", "QuestDB", "databases", "questdb-timeseries"),
    ];

    public static Selection Selected(bool withGeneral, string include)
    {
        var docs = Files(AgentDocs, ["agent-docs-postgres.yaml", "agent-docs-redis.yaml", "agent-docs-questdb.yaml"], true, include);
        var general = withGeneral ? Files(General, ["postgres-general.yaml", "redis-general.yaml", "questdb-general.yaml"], include == NewFilter, include) : [];
        FileVerdict[] files = [.. docs, .. general, new FileVerdict("README.md", SelectionStep.Extension, "The name does not end in .yaml, .yml, .json or .jsonnet.", [])];
        return new Selection(SourceType.Directory, [.. files], [.. files.Where(f => f.IsTaken).SelectMany(f => f.Objects)]);
    }

    public static Facts IncidentFacts() => new()
    {
        Application = Incident(),
        Now = Moment,
        Details = new ApplicationDetails { Key = IncidentKey, Application = Reading.Known(Incident(), "Argo CD application", Moment), Events = IncidentEvents },
        Sources = [IncidentGit()],
    };

    public static SourceFacts IncidentGit()
    {
        var main = new RevisionFacts("main", Main, MainCommit, true, Selected(false, OldFilter));
        var feature = new RevisionFacts(FeatureBranch, Feature, FeatureCommit, true, Selected(true, OldFilter), [FeatureHistory]) { OwnCommitsKnown = true };
        return new SourceFacts(IncidentSource(), KnownGit(IncidentRefs), KnownGit(main), KnownGit(main), KnownGit<EquatableList<RevisionFacts>>([feature]), KnownGit<EquatableList<GitHistoryEntry>>([MainHistory]))
        {
            Deployed =
            [
                new RevisionFacts(FeatureBranch, Feature, FeatureCommit, true, Selected(true, NewFilter), WithSource: IncidentSource(FeatureBranch, NewFilter)),
                new RevisionFacts("main", Main, MainCommit, true, Selected(false, OldFilter), WithSource: IncidentSource()),
            ],
            WaysOut =
            [
                new WayOut(WayOutKind.Merge, FeatureBranch, Feature, IncidentSource("main", NewFilter), true, null, Selected(true, NewFilter)),
                new WayOut(WayOutKind.PointAt, FeatureBranch, Feature, IncidentSource(FeatureBranch), false, null, Selected(true, OldFilter)),
            ],
        };
    }

    public static ExplainedSnapshot IncidentSnapshot() => new(
        new Snapshot
        {
            Version = 7,
            At = Moment,
            Applications = ImmutableDictionary<ApplicationKey, Application>.Empty.Add(IncidentKey, Incident()),
            Sources = ImmutableDictionary<SourceId, SourceStatus>.Empty.Add(ArgoCd, new SourceStatus(ArgoCd, SourceState.Live, Moment, Moment)),
            Instances = ImmutableDictionary<string, ArgoCdInstance>.Empty.Add("prod", new ArgoCdInstance("prod", "https://argocd.example.org/", "v3.5.1", false, "", [], [], "")),
        },
        ImmutableDictionary<ApplicationKey, Explanation>.Empty.Add(IncidentKey, IncidentExplanation() with { Facts = null }));

    private static RepositoryRefs IncidentRefs => new(Platform, [new GitRef($"refs/heads/{FeatureBranch}", Feature), new GitRef("refs/heads/main", Main, Moment.AddHours(-1), Feature)], "refs/heads/main", Moment);

    private static GitHistoryEntry MainHistory => new(MainCommit, [new GitChange(GitChangeKind.Added, "infra/gitops/databases/agent-docs-postgres.yaml")]);

    private static GitHistoryEntry FeatureHistory => new(FeatureCommit, [new GitChange(GitChangeKind.Added, "infra/gitops/databases/postgres-general.yaml"), new GitChange(GitChangeKind.Added, "infra/gitops/databases/redis-general.yaml")]);

    private static Reading<EquatableList<KubernetesEvent>> IncidentEvents => Reading.Known<EquatableList<KubernetesEvent>>(
        [
            new KubernetesEvent("OperationStarted", "admin initiated sync to feature/db-general-instances (bf4f9cf)", "Normal", Moment.AddMinutes(-14), Moment.AddMinutes(-14), 1, default, "argocd-server"),
            new KubernetesEvent("ResourceUpdated", "Updated sync status: Synced -> OutOfSync", "Normal", Moment.AddMinutes(-9), Moment.AddMinutes(-9), 2, default, "argocd-application-controller"),
        ],
        "Argo CD events",
        Moment);

    private static Reading<T> KnownGit<T>(T value) => Reading.Known(value, "Git platform.git", Moment);

    private static ManagedResourceStatus Row(ResourceKey key, SyncStatus sync, bool prune) => new(key, "v1", sync, HealthStatus.Healthy, null, false, prune, false, 0);

    private static IEnumerable<FileVerdict> Files(ResourceKey[] keys, string[] files, bool taken, string include) =>
        keys.Zip(files, (key, file) => new FileVerdict(
            file,
            taken ? SelectionStep.Taken : SelectionStep.Include,
            taken ? "The filter takes it." : $"include {include} does not take it.",
            [new ManifestObject(key with { Namespace = "" }, "v1", file, 1, "{}", false)]));
}
