using DbDashboard.Sandbox.Git;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>Makes <c>platform.git</c>: main with the agent-docs databases, and the branches on which the rest waits.</summary>
public static class PlatformRepository
{
    public const string Name = "platform.git";
    public const string General = "feature/db-general-instances";

    public static readonly GitAuthor Ada = new("Ada Platform", "ada@example.com");
    public static readonly GitAuthor Grace = new("Grace Oncall", "grace@example.com");
    public static readonly GitAuthor Linus = new("Linus Data", "linus@example.com");

    private const string Databases = "infra/gitops/databases/";
    private const string Child = "infra/gitops/applications/database-instances.yaml";

    /// <summary>Seven commits, five hours apart, the first at <paramref name="start"/>.</summary>
    public static GitRepository Build(World world, DateTimeOffset start)
    {
        var git = world.GitUrl;
        var repository = world.AddRepository(Name);
        CommitDraft Draft(int step, GitAuthor author, string message, Dictionary<string, string?> changes) => new(author, start.AddHours(5 * step), message, changes);

        repository.Commit("main", Draft(0, Ada, "feat(platform): operators and app-of-apps", Operators(git)));
        var first = repository.Commit("main", Draft(1, Ada, "feat(databases): agent-docs instances", AgentDocs(git)));
        repository.SetBranch("feature/operators", first.Id);
        repository.Commit("fix/argocd-project-permissions", Draft(2, Grace, "fix(project): allow crd.questdb.io and acid.zalan.do", new() { ["docs/project-permissions.md"] = "# permissions\n" }), "main");
        var manual = repository.Commit("main", Draft(3, Ada, "chore(app-of-apps): disable auto-sync for manual control during fixes", new()
        {
            ["infra/gitops/app-of-apps.yaml"] = Manifests.AppOfApps(git, automated: false),
            [Child] = Manifests.DatabaseInstances(git, Manifests.OldFilter, automated: false),
        }));
        repository.SetTag("v1.0.0", manual.Id);
        repository.Commit(General, Draft(4, Linus, "db(instances): add general-purpose Postgres/Redis/QuestDB CRs", GeneralInstances(git)), "main");
        repository.Commit("feature/redis-cache", Draft(5, Linus, "db(redis): add redis-cache with three replicas", new() { [Databases + "redis-cache.yaml"] = DatabaseManifests.Redis("redis-cache", 3, "10Gi") }), "main");
        repository.Commit("feature/pgvector", Draft(6, Linus, "db(postgres): vector_db with the vector extension", new()
        {
            [Databases + "postgres-general.yaml"] = DatabaseManifests.Postgres("postgres-general", "50Gi", ["app_db", "general_db", "metrics_db", "vector_db"], DatabaseManifests.VectorDatabase),
        }), General);
        return repository;
    }

    private static Dictionary<string, string?> Operators(string git) => new()
    {
        ["README.md"] = "# platform\n",
        ["infra/gitops/app-of-apps.yaml"] = Manifests.AppOfApps(git, automated: true),
        ["infra/gitops/applications/postgres-operator.yaml"] = Manifests.OperatorApplication(git, "postgres"),
        ["infra/gitops/applications/redis-operator.yaml"] = Manifests.OperatorApplication(git, "redis"),
        ["infra/gitops/applications/questdb-operator.yaml"] = Manifests.OperatorApplication(git, "questdb"),
        ["operators/postgres/deployment.yaml"] = Manifests.Operator("postgres", "ghcr.io/zalando/postgres-operator:v1.14.0"),
        ["operators/redis/deployment.yaml"] = Manifests.Operator("redis", "quay.io/spotahome/redis-operator:v1.3.0"),
        ["operators/questdb/deployment.yaml"] = Manifests.Operator("questdb", "questdb/questdb-operator:v0.5.1"),
    };

    private static Dictionary<string, string?> AgentDocs(string git) => new()
    {
        [Child] = Manifests.DatabaseInstances(git, Manifests.OldFilter, automated: true),
        [Databases + "README.md"] = "# database instances\n",
        [Databases + "agent-docs-postgres.yaml"] = DatabaseManifests.Postgres("agent-docs-postgres", "20Gi", ["docs_db"]),
        [Databases + "agent-docs-questdb.yaml"] = DatabaseManifests.QuestDb("agent-docs-questdb", "20Gi"),
        [Databases + "agent-docs-redis.yaml"] = DatabaseManifests.Redis("agent-docs-redis", 1, "5Gi"),
        [Databases + "examples/postgres-dev-cluster.yaml"] = DatabaseManifests.Postgres("postgres-dev", "1Gi", ["dev_db"]),
    };

    private static Dictionary<string, string?> GeneralInstances(string git) => new()
    {
        [Child] = Manifests.DatabaseInstances(git, Manifests.NewFilter, automated: false),
        [Databases + "postgres-general.yaml"] = DatabaseManifests.Postgres("postgres-general", "50Gi", ["app_db", "general_db", "metrics_db"]),
        [Databases + "questdb-general.yaml"] = DatabaseManifests.QuestDb("questdb-timeseries", "50Gi"),
        [Databases + "redis-general.yaml"] = DatabaseManifests.Redis("redis-general", 1, "20Gi"),
    };
}
