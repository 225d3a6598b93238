using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X16Tests : LintRuleTests<X16>
{
    private static readonly LintFacts Tags = LintWorld.Tags("https://github.com/spotahome/redis-operator", "v1.2.4");

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: main #!"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: HEAD #!"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: feature/fork #!"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: v1.3.0 #! the newest"))) { Fixed = Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: v1.3.0-rc1 #! the newest") },
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("targetRevision: 1.14.0", "targetRevision: 1.* #!"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: v9.9.9 #!"))) { Facts = Tags },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: v1.2.4"))) { Facts = Tags },
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: 0123456789abcdef0123456789abcdef01234567"))),
        new(("applications/database-instances.yaml", Sound.Application), ("databases/postgres-general.yaml", Sound.Postgres)),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "")), ("manifests/d.yaml", "kind: List\n")),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: v1.2.4"))),
    ];
}
