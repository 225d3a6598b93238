using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X11Tests : LintRuleTests<X11>
{
    private const string Kustomization = """
        resources:
          - deployment.yaml
        patches:
          - target:
              kind: Deployment
              name: redis-operator
            patch: |- #!
              - op: add
                path: /spec/template/spec/containers/0/env/-
                value: {name: LEVEL, value: debug}

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
        new(("operator/kustomization.yaml", Kustomization), ("operator/deployment.yaml", Deployment)),
        new(("operator/kustomization.yaml", Kustomization.With("op: add", "op: replace").With("/env/-", "/resources")), ("operator/deployment.yaml", Deployment)),
        new(("applications/redis-operator.yaml", Sound.Application.With("name: database-instances", "name: redis-operator").With("path: databases", "path: manifests #!").With(" #!", "").With("path: manifests", "path: manifests\n    kustomize:\n      patches:\n        - target: {kind: Deployment}\n          patch: |- #!\n            - op: remove\n              path: /spec/template/spec/nodeSelector")), ("manifests/deployment.yaml", Deployment)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("operator/kustomization.yaml", Kustomization), ("operator/deployment.yaml", Deployment.With("image: quay", "env: []\n          image: quay"))),
        new(("operator/kustomization.yaml", Kustomization.With("/env/-", "/image")), ("operator/deployment.yaml", Deployment)),
        new(("operator/kustomization.yaml", Kustomization.With("patch: |- #!", "patch: |-\n      - op: add\n        path: /spec/template/spec/containers/0/env\n        value: []")), ("operator/deployment.yaml", Deployment)),
        new(("operator/kustomization.yaml", "patches: [{target: {kind: Deployment}, patch: \"spec: {replicas: 2}\"}]\n"), ("operator/deployment.yaml", Deployment)),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("operator/kustomization.yaml", Kustomization.With(" #!", ""))),
    ];

    protected override bool HasEdits => false;
}
