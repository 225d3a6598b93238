using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X01Tests : LintRuleTests<X01>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres.With("namespace: databases", "namespace: databases #!")), ("applications/database-instances.yaml", Sound.Application.With("name: database-instances", "name: database-staging").With("namespace: databases", "namespace: databases-staging"))) { Fixed = Sound.Postgres.With("  namespace: databases\n", "") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application)),
        new(("databases/postgres-general.yaml", Sound.Postgres.With("  namespace: databases\n", "")), ("applications/database-instances.yaml", Sound.Application.With("name: database-instances", "name: database-staging").With("namespace: databases", "namespace: databases-staging"))),
        new(("databases/postgres-general.yaml", Sound.Postgres)),
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/x.yaml", Sound.Application.With("name: database-instances", "name: database-staging").With("namespace: databases", "namespace: databases-staging").With("path: databases", "path: staging"))),
    ];
}
