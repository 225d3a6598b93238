using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X21Tests : LintRuleTests<X21>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("applications/database-instances.yaml", Sound.Application.With("  syncPolicy:", "  ignoreDifferences:\n    - group: acid.zalan.do\n      kind: postgresql\n      jsonPointers:\n        - /status #!\n        - /spec/numberOfInstances\n  syncPolicy:"))) { Fixed = Sound.Application.With("  syncPolicy:", "  ignoreDifferences:\n    - group: acid.zalan.do\n      kind: postgresql\n      jsonPointers:\n        - /spec/numberOfInstances\n  syncPolicy:") },
        new(("applications/database-instances.yaml", Sound.Application.With("  syncPolicy:", "  ignoreDifferences:\n    - kind: RedisFailover\n      jsonPointers: [/spec] #!\n    - kind: Service\n      jqPathExpressions:\n        - .spec.ports\n  syncPolicy:"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: v1.2.4").With("  syncPolicy:", "  ignoreDifferences:\n    - group: apps\n      kind: Deployment\n      jsonPointers:\n        - /spec/replicas #!\n  syncPolicy:"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("applications/database-instances.yaml", Sound.Application)),
        new(("applications/database-instances.yaml", Sound.Application.With("  syncPolicy:", "  ignoreDifferences:\n    - kind: Service\n      jqPathExpressions:\n        - .spec.ports\n  syncPolicy:"))),
        new(("applications/database-instances.yaml", Sound.Application.With("  syncPolicy:", "  ignoreDifferences:\n    - group: apps\n      kind: Deployment\n      jsonPointers:\n        - /spec/replicas\n  syncPolicy:"))),
    ];
}
