using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X12Tests : LintRuleTests<X12>
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
        new(("applications/1.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "")), ("applications/2.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "").With("name: redis-operator", "name: redis-operator-staging").With("path: manifests", "path: staging")), ("manifests/deployment.yaml", Deployment), ("staging/deployment.yaml", Deployment.With("v1.3.0", "v1.3.0 #!"))),
        new(("applications/1.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0")), ("applications/2.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("name: postgres-operator", "name: postgres-operator-staging").With("chart: postgres-operator", "chart: postgres-operator #!"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("applications/1.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "")), ("manifests/deployment.yaml", Deployment)),
        new(("applications/1.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0")), ("applications/2.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("name: postgres-operator", "name: postgres-operator-staging").With("https://kubernetes.default.svc", "https://staging.example"))),
        new(("applications/1.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("chart: postgres-operator", "chart: postgres-operator\n    helm:\n      valuesObject:\n        controllerID: {create: true, name: prod}\n        configKubernetes: {watched_namespace: databases}")), ("applications/2.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "chart: postgres-operator").With("https://git.example/platform.git", "https://opensource.zalando.com/postgres-operator/charts/postgres-operator").With("targetRevision: main", "targetRevision: 1.14.0").With("name: postgres-operator", "name: postgres-operator-staging").With("chart: postgres-operator", "chart: postgres-operator\n    helm:\n      valuesObject:\n        controllerID: {create: true, name: staging}\n        configKubernetes: {watched_namespace: databases-staging}"))),
    ];

    protected override bool HasEdits => false;
}
