using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf12Tests : LintRuleTests<Rf12>
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: redis
          namespace: databases
        spec:
          selector:
            redisfailover.databases.spotahome.com/name: redis-general #!
            redisfailover.databases.spotahome.com/component: redis #!
          ports:
            - port: 6379

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        Service.Alone() with { Fixed = Service.With("redisfailover.databases.spotahome.com/name", "redisfailovers.databases.spotahome.com/name").With("redisfailover.databases.spotahome.com/component", "app.kubernetes.io/component") },
        Sound.Redis.With("    replicas: 3\n", "    replicas: 3\n    affinity:\n      podAntiAffinity:\n        preferredDuringSchedulingIgnoredDuringExecution:\n          - weight: 1\n            podAffinityTerm:\n              topologyKey: kubernetes.io/hostname\n              labelSelector:\n                matchExpressions:\n                  - key: redisfailovers.databases.spotahome.com/component #!\n                    operator: In\n                    values: [redis]\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Service.With("redisfailover.databases.spotahome.com/name: redis-general #!", "redisfailovers.databases.spotahome.com/name: redis-general").With("redisfailover.databases.spotahome.com/component: redis #!", "app.kubernetes.io/component: redis").Alone(),
        Sound.Redis.With("team: platform #", "redisfailover.databases.spotahome.com/name: platform #").Alone(),
    ];
}
