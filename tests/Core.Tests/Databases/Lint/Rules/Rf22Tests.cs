using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf22Tests : LintRuleTests<Rf22>
{
    private const string Web = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          namespace: web
        data:
          host: rfs-redis-general-0.rfs-redis-general.databases.svc #!
          sentinels: "rfs-redis-general-0.databases:26379,rfs-redis-general-1.databases:26379" #!
          master: mymaster

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("web.yaml", Web), ("redis-general.yaml", Sound.Redis)) { Fixed = Web.With("rfs-redis-general-0.rfs-redis-general.databases", "rfs-redis-general.databases").With("rfs-redis-general-0.databases:26379,rfs-redis-general-1.databases:26379", "rfs-redis-general.databases:26379") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("web.yaml", Web.With("rfs-redis-general-0.rfs-redis-general.databases", "rfs-redis-general.databases").With("rfs-redis-general-0.databases:26379,rfs-redis-general-1.databases:26379", "rfrm-redis-general.databases")), ("redis-general.yaml", Sound.Redis)),
        new(("web.yaml", Web.With("rfs-redis-general-0.rfs-redis-general.databases", "rfs-cache-0.databases").With("rfs-redis-general-0.databases:26379,rfs-redis-general-1.databases:26379", "rfs-cache-0.databases:26379")), ("cache-0.yaml", Sound.Redis.With("redis-general", "cache-0"))),
    ];
}
