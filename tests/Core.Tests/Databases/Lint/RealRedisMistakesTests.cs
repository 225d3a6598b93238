using DbDashboard.Core.Databases.Lint;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>Mistakes that people made with Redis, told in small files: each has the findings that it should, and no other.</summary>
public sealed class RealRedisMistakesTests
{
    private const string General = """
        apiVersion: databases.spotahome.com/v1
        kind: RedisFailover
        metadata:
          name: redis-general
          namespace: databases
        spec:
          auth:
            secretPath: redis-auth
          sentinel:
            replicas: 1
            image: redis:7.0.15-alpine
          redis:
            replicas: 1
            image: redis:7.0.15-alpine
            customConfig:
              - maxmemory 512mb
              - save 900 1
              - save 300 10
              - save 60 10000
              - tcp-backlog 511
              - databases 16
              - rename-command FLUSHDB ""
              - rename-command FLUSHALL ""
            resources:
              limits:
                memory: 1Gi
            storage:
              persistentVolumeClaim:
                metadata:
                  name: redis-data
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 10Gi

        """;

    private const string Plain = """
        apiVersion: databases.spotahome.com/v1
        kind: RedisFailover
        metadata:
          name: redis-cache
          namespace: databases
        spec:
          auth:
            secretPath: redis-auth
          sentinel:
            replicas: 3
            image: redis:7.0.15-alpine
          redis:
            replicas: 3
            image: redis:7.0.15-alpine

        """;

    private const string Service = """
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: agent-docs-redis
          namespace: databases
        spec:
          selector:
            redisfailover.databases.spotahome.com/name: agent-docs-redis
            redisfailover.databases.spotahome.com/component: redis
          ports:
            - port: 6379

        """;

    private const string Client = """
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: redis-prod-auth
          namespace: databases
        stringData:
          password: not-a-secret-any-more
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: client
          namespace: databases
        data:
          sentinels: rfs-redis-prod-0.rfs-redis-prod.databases.svc:26379

        """;

    [Fact]
    public void One_of_each_with_options_that_only_a_start_takes() => Says(
        ["RF01", "RF02", "RF03", "RF05", "RF06", "RF20"], Auth, ("redis-general.yaml", General));

    [Fact]
    public void A_cache_that_the_filter_leaves_out() => Says(
        ["RF01", "RF02", "X05"],
        Auth,
        ("databases/redis-cache.yaml", Configured("tcp-backlog 511", "rename-command KEYS \"\"")),
        ("applications/database-instances.yaml", Sound.Application.With("    path: databases\n", "    path: databases\n    directory:\n      include: \"*general.yaml\"\n")));

    [Fact]
    public void No_Secret_and_no_image() => Says(
        ["RF02", "RF10", "RF17"], ("redis.yaml", Configured("databases 16", "tcp-backlog 511").With("name: redis-cache", "name: redis").Replace("    image: redis:7.0.15-alpine\n", "", StringComparison.Ordinal)));

    [Fact]
    public void Fields_and_labels_that_there_are_not() => Says(
        ["RF11", "RF12"],
        Auth,
        ("agent-docs-redis.yaml", Plain.With("name: redis-cache", "name: agent-docs-redis") + "    service:\n      type: ClusterIP\n    podDisruptionBudget:\n      minAvailable: 2\n" + Service));

    [Fact]
    public void Commands_that_the_operator_needs_and_sentinels_by_name() => Says(
        ["RF01", "RF11", "RF21", "RF22", "X17"],
        ("redis-prod.yaml", Plain.With("name: redis-cache", "name: redis-prod").With("redis-auth", "redis-prod-auth").With("  redis:\n", "    env: []\n    customConfig:\n      - min-replicas-to-write 1\n      - announce-ip 10.0.0.1\n  exporter:\n    enabled: true\n  redis:\n")
            + "    customCommandRenames:\n      - from: CONFIG\n        to: hidden\n" + Client));

    private static (string Path, string Text) Auth => ("auth.yaml", Sound.RedisSecret);

    private static string Configured(params string[] lines) => Plain + "    customConfig:\n" + string.Concat(lines.Select(line => $"      - {line}\n"));

    private static void Says(string[] rules, params (string Path, string Text)[] files) =>
        Assert.Equal(rules, Linter.Run(new LintExample(files).Set()).Findings.Items.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
}
