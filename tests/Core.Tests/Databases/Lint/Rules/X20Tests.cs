using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X20Tests : LintRuleTests<X20>
{
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
        new(("d.yaml", Deployment.With("v1.3.0", "v1.3.0\n          env:\n            - name: WATCH_NAMESPACE #!\n              value: databases\n            - name: LEVEL\n              value: debug"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("https://git.example/platform.git", "https://github.com/spotahome/redis-operator").With("path: databases", "path: manifests").With("targetRevision: main", "targetRevision: v1.2.4").With("path: manifests", "path: manifests\n    kustomize:\n      patches:\n        - patch: |- #!\n            - op: add\n              path: /spec/template/spec/containers/0/env/-\n              value: {name: WATCH_NAMESPACE, value: databases}"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("chart: postgres-operator", "chart: postgres-operator\n    helm:\n      valuesObject:\n        serviceMonitor: {enabled: true} #!\n        configKubernetes: {}"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("chart: postgres-operator", "chart: postgres-operator\n    helm:\n      values: | #!\n        enableUI: true"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("d.yaml", Deployment)),
        new(("d.yaml", Deployment.With("spotahome/redis-operator", "elsewhere/memcached").With("v1.3.0", "v1.3.0\n          env:\n            - name: WATCH_NAMESPACE\n              value: databases"))),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("chart: postgres-operator", "chart: postgres-operator\n    helm:\n      valuesObject:\n        configKubernetes: {watched_namespace: databases}"))),
    ];
}
