using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X15Tests : LintRuleTests<X15>
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: postgresqls.acid.zalan.do
        spec:
          group: acid.zalan.do
          names:
            kind: postgresql
            plural: postgresqls
          scope: Namespaced
          versions: []

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres.With("annotations:", "annotations: #!")), ("applications/database-instances.yaml", Sound.Application), ("operator/crd.yaml", Definition), ("applications/postgres-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "path: operator"))),
        new(("databases/postgres-general.yaml", Sound.Postgres.With("annotations:", "annotations: #!")), ("applications/database-instances.yaml", Sound.Application), ("databases/crd.yaml", Definition.With("metadata:", "metadata:\n  annotations:\n    argocd.argoproj.io/sync-wave: \"5\""))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application), ("databases/crd.yaml", Definition)),
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application.With("  namespace: argocd\n", "  namespace: argocd\n  annotations:\n    argocd.argoproj.io/sync-wave: \"2\"\n")), ("operator/crd.yaml", Definition), ("applications/postgres-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "path: operator").With("  namespace: argocd\n", "  namespace: argocd\n  annotations:\n    argocd.argoproj.io/sync-wave: \"1\"\n"))),
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application.With("automated:", "syncOptions: [SkipDryRunOnMissingResource=true]\n    automated:")), ("operator/crd.yaml", Definition), ("applications/postgres-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "path: operator"))),
        new(("databases/postgres-general.yaml", Sound.Postgres.With("Prune=confirm,", "SkipDryRunOnMissingResource=true,Prune=confirm,")), ("applications/database-instances.yaml", Sound.Application), ("operator/crd.yaml", Definition), ("applications/postgres-operator.yaml", Sound.Application.With("name: database-instances", "name: postgres-operator").With("path: databases", "path: operator"))),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application)),
    ];
}
