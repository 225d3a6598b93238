using DbDashboard.Sandbox.Git;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>Makes <c>services.git</c>: what the product teams deploy.</summary>
internal static class ServicesRepository
{
    public const string Name = "services.git";
    public const string ReleaseBranch = "release/2025-07";

    public static readonly GitAuthor Mei = new("Mei Services", "mei@example.com");

    public static GitRepository Build(World world, DateTimeOffset now)
    {
        var repository = world.AddRepository(Name);
        repository.Commit("main", new CommitDraft(Mei, now.AddDays(-12), "feat: services on the shared platform", First()));
        repository.Commit(ReleaseBranch, new CommitDraft(Mei, now.AddDays(-11), "release: reports database for July", new Dictionary<string, string?> { ["apps/reports/notes.md"] = "# July\n" }), "main");
        return repository;
    }

    /// <summary>What came after the services had been deployed; each commit names the application that it concerns, and how long ago it was.</summary>
    public static IReadOnlyList<(string Application, TimeSpan Ago, CommitDraft Draft)> Later(DateTimeOffset now)
    {
        (string, TimeSpan, CommitDraft) Commit(string application, double hours, GitAuthor author, string message, Dictionary<string, string?> changes) =>
            (application, TimeSpan.FromHours(hours), new CommitDraft(author, now.AddHours(-hours), message, changes));

        return
        [
            Commit("catalog", 30, Mei, "feat(catalog): two more replicas for the sale", new() { ["apps/catalog/deployment.yaml"] = Deployment("catalog", "2.4.1", 4) }),
            Commit("audit", 26, Mei, "refactor(audit): move under compliance", new() { ["apps/audit/deployment.yaml"] = null, ["apps/audit/service.yaml"] = null, ["apps/compliance/audit/deployment.yaml"] = Deployment("audit", "1.0.3", 1), ["apps/compliance/audit/service.yaml"] = Service("audit") }),
            Commit("inventory", 20, PlatformRepository.Grace, "fix(inventory): raise the memory limit", new() { ["apps/inventory/deployment.yaml"] = Deployment("inventory", "3.1.0", 2).Replace("      containers:\n", "      containers:\n     - name: [broken\n", StringComparison.Ordinal) }),
            Commit("notifications", 9, Mei, "chore(notifications): drop the worker, the queue does it now", new() { ["apps/notifications/worker.yaml"] = null }),
            Commit("billing", 3, Mei, "feat(billing): 5.2.0", new() { ["apps/billing/deployment.yaml"] = Deployment("billing", "5.2.0", 2) }),
            Commit("shipping", 2.7, Mei, "feat(shipping): 3.2.0 with a schema migration", new() { ["apps/shipping/deployment.yaml"] = Deployment("shipping", "3.2.0", 2), ["apps/shipping/migrate.yaml"] = Migration("shipping", "3.2.0") }),
        ];
    }

    private static Dictionary<string, string?> First()
    {
        var files = new Dictionary<string, string?> { ["README.md"] = "# services\n" };
        foreach (var (name, tag, replicas) in ((string, string, int)[])[("orders", "7.0.2", 3), ("inventory", "3.0.9", 2), ("billing", "5.1.4", 2), ("search", "0.9.0", 2), ("notifications", "2.2.0", 2), ("audit", "1.0.3", 1), ("catalog", "2.4.0", 2), ("shipping", "3.1.4", 2), ("legacy-metrics", "0.1.0", 1)])
        {
            files[$"apps/{name}/deployment.yaml"] = Deployment(name, tag, replicas);
            files[$"apps/{name}/service.yaml"] = Service(name);
        }

        files["apps/notifications/worker.yaml"] = Deployment("notifications-worker", "2.2.0", 1);
        files["apps/checkout/cache.yaml"] = DatabaseManifests.Redis("checkout-cache", 3, "5Gi").Replace("namespace: databases", "namespace: checkout", StringComparison.Ordinal);
        files["apps/payments/database.yaml"] = DatabaseManifests.Postgres("payments-db", "100Gi", ["payments"]).Replace("namespace: databases", "namespace: payments", StringComparison.Ordinal).Replace("numberOfInstances: 1", "numberOfInstances: 2", StringComparison.Ordinal);
        files["apps/reports/database.yaml"] = DatabaseManifests.Postgres("reports-db", "20Gi", ["reports"]).Replace("namespace: databases", "namespace: reports", StringComparison.Ordinal);
        files["apps/events/kafka.yaml"] = "apiVersion: kafka.strimzi.io/v1beta2\nkind: Kafka\nmetadata:\n  name: event-bus\nspec:\n  kafka:\n    replicas: 3\n";
        return files;
    }

    private static string Deployment(string name, string tag, int replicas) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {name}
        spec:
          replicas: {replicas}
          selector:
            matchLabels:
              app: {name}
          template:
            metadata:
              labels:
                app: {name}
            spec:
              containers:
                - name: {name}
                  image: registry.example.com/{name}:{tag}

        """;

    // The pool that it asks for was never made: its pod waits for a node.
    private static string Migration(string name, string tag) => $"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: {name}-migrate
          annotations:
            argocd.argoproj.io/hook: PreSync
            argocd.argoproj.io/hook-delete-policy: BeforeHookCreation
        spec:
          backoffLimit: 2
          template:
            spec:
              restartPolicy: Never
              nodeSelector:
                pool: migrations
              containers:
                - name: migrate
                  image: registry.example.com/{name}-migrate:{tag}

        """;

    private static string Service(string name) => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}
        spec:
          selector:
            app: {name}
          ports:
            - port: 80
              protocol: TCP
              targetPort: 8080

        """;
}
