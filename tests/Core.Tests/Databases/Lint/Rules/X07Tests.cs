using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X07Tests : LintRuleTests<X07>
{
    private const string Project = """
        apiVersion: argoproj.io/v1alpha1
        kind: AppProject
        metadata:
          name: platform
          namespace: argocd
        spec:
          sourceRepos:
            - https://git.example/platform.git
          destinations:
            - server: https://kubernetes.default.svc
              namespace: "databases*"
          namespaceResourceWhitelist:
            - group: acid.zalan.do
              kind: postgresql

        """;

    private const string Role = """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: reader
        rules: []

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("projects/platform.yaml", Project.With("sourceRepos:", "sourceRepos: #!").With("git.example/platform", "git.example/other")), ("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform")), ("databases/postgres-general.yaml", Sound.Postgres)),
        new(("projects/platform.yaml", Project.With("destinations:", "destinations: #!").With("\"databases*\"", "web")), ("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform"))),
        new(("projects/platform.yaml", Project.With("namespaceResourceWhitelist:", "namespaceResourceWhitelist: #!").With("kind: postgresql", "kind: OperatorConfiguration")), ("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform")), ("databases/postgres-general.yaml", Sound.Postgres)),
        new(("projects/platform.yaml", Project.With("spec:", "spec: #!")), ("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform")), ("databases/role.yaml", Role)),
        new(("projects/platform.yaml", Project.With("destinations:", "destinations: #!")), ("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform")), ("databases/postgres-general.yaml", Sound.Postgres.With("namespace: databases", "namespace: web"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("projects/platform.yaml", Project), ("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform")), ("databases/postgres-general.yaml", Sound.Postgres)),
        new(("projects/platform.yaml", Project.With("- https://git.example/platform.git", "- \"*\"").With("\"databases*\"", "\"*\"")), ("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform")), ("databases/postgres-general.yaml", Sound.Postgres)),
        new(("projects/platform.yaml", Project), ("applications/database-instances.yaml", Sound.Application)),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("applications/database-instances.yaml", Sound.Application.With("project: default", "project: platform"))),
    ];
}
