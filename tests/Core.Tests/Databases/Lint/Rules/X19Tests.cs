using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X19Tests : LintRuleTests<X19>
{
    private const string Redis = """
        apiVersion: databases.spotahome.com/v1
        kind: RedisFailover
        metadata:
          name: redis-cache
          namespace: databases
        spec:
          sentinel:
            replicas: 3
          redis:
            replicas: 3
            storage:
              keepAfterDeletion: true
              persistentVolumeClaim:
                metadata:
                  name: redis-cache-data
                spec:
                  storageClassName: local-path #!
                  resources:
                    requests:
                      storage: 10Gi

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        Redis.Alone(),
        Redis.With("local-path", "fast").Alone().In(LintWorld.Cluster("fast", provisioner: "rancher.io/local-path")),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Redis.With("local-path #!", "fast-ssd").Alone(),
        Redis.With("redis:\n    replicas: 3", "redis:\n    replicas: 1").With(" #!", "").Alone(),
    ];

    protected override bool HasEdits => false;
}
