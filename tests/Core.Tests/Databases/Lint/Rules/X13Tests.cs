using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X13Tests : LintRuleTests<X13>
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
        new(("operator/deployment.yaml", Deployment.With("quay.io/spotahome/redis-operator:v1.3.0", "questdb/questdb-operator:v0.0.0 #!"))),
        new(("operator/deployment.yaml", Deployment.With("quay.io/spotahome/redis-operator:v1.3.0", "gcr.io/kubebuilder/kube-rbac-proxy:v0.13.1 #!"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("operator/deployment.yaml", Deployment)),
        new(("operator/deployment.yaml", Deployment.With("quay.io/spotahome/redis-operator:v1.3.0", "questdb/questdb-operator:v0.0.0")), ("operator/kustomization.yaml", "images: [{name: questdb/questdb-operator, newTag: v0.5.1}]\n")),
        new(("operator/deployment.yaml", Deployment.With("quay.io/spotahome/redis-operator:v1.3.0", "questdb/questdb-operator:v0.0.0")), ("operator/kustomization.yaml", "patches: [{target: {kind: Deployment}, patch: \"[{op: replace, path: /spec/template/spec/containers/0/image, value: questdb/questdb-operator:v0.5.1}]\"}]\n")),
    ];
}
