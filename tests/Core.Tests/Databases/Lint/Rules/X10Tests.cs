using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X10Tests : LintRuleTests<X10>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    kustomize: #!\n      nameSuffix: -x")), ("databases/postgres-general.yaml", Sound.Postgres)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    kustomize: #!\n      nameSuffix: -x").With(" #!", "")), ("databases/postgres-general.yaml", Sound.Postgres), ("databases/kustomization.yaml", "resources: [postgres-general.yaml]\n")),
        new(("applications/database-instances.yaml", Sound.Application), ("databases/postgres-general.yaml", Sound.Postgres)),
        new(("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    kustomize: #!\n      nameSuffix: -x").With(" #!", "")), ("databases/postgres-general.yaml", Sound.Postgres), ("databases/Kustomization", "resources: [postgres-general.yaml]\n")),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("applications/database-instances.yaml", Sound.Application), ("databases/postgres-general.yaml", Sound.Postgres), ("applications/y.yaml", Sound.Application.With("path: databases", "path: databases\n    kustomize: #!\n      nameSuffix: -x").With(" #!", "").With("name: database-instances", "name: y").With("https://git.example/platform.git", "https://git.example/other.git"))) { Facts = LintFacts.None with { RepoUrl = "https://git.example/platform.git" } },
    ];

    protected override bool HasEdits => false;
}
