using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X03Tests : LintRuleTests<X03>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres.With("apiVersion: acid.zalan.do/v1", "apiVersion: acid.zalan.do/v1 #!")), ("applications/database-instances.yaml", Sound.Application), ("applications/database-staging.yaml", Sound.Application.With("name: database-instances", "name: database-staging"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application)),
        new(("databases/postgres-general.yaml", Sound.Postgres.With("  namespace: databases\n", "")), ("applications/database-instances.yaml", Sound.Application), ("applications/database-staging.yaml", Sound.Application.With("name: database-instances", "name: database-staging").With("namespace: databases", "namespace: databases-staging"))),
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application), ("applications/database-staging.yaml", Sound.Application.With("name: database-instances", "name: database-staging").With("https://kubernetes.default.svc", "https://staging.example"))),
    ];

    protected override bool HasEdits => false;
}
