using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X09Tests : LintRuleTests<X09>
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: redisfailovers.databases.spotahome.com
        spec:
          group: databases.spotahome.com
          names:
            kind: RedisFailover
            plural: redisfailovers
          scope: Namespaced
          versions: []

        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: redis-operator
        spec:
          template:
            spec:
              containers:
                - name: manager
                  image: quay.io/spotahome/redis-operator:v1.3.0

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!")), ("manifests/crd.yaml", Definition), ("manifests/operator/deployment.yaml", Deployment)),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!")), ("manifests/crd.yaml", Definition)),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With("name: redis-operator", "name: redis")), ("manifests/crd.yaml", Definition)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "")), ("manifests/crd.yaml", Definition), ("manifests/deployment.yaml", Deployment)),
        new(("applications/database-instances.yaml", Sound.Application), ("databases/postgres-general.yaml", Sound.Postgres)),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator")), ("applications/database-instances.yaml", Sound.Application), ("databases/postgres-general.yaml", Sound.Postgres)),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "")), ("manifests/kustomization.yaml", "resources: [crd.yaml]\n"), ("manifests/crd.yaml", Definition)),
    ];
}
