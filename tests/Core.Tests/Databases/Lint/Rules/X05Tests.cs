using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X05Tests : LintRuleTests<X05>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres.With("apiVersion: acid.zalan.do/v1", "apiVersion: acid.zalan.do/v1 #!")), ("databases/agent-x.yaml", Sound.Postgres.With("name: postgres-general", "name: agent-x")), ("applications/database-instances.yaml", Sound.Application.With("path: databases", "path: databases\n    directory:\n      include: \"agent-*.yaml\""))),
        new(("elsewhere/postgres-general.yaml", Sound.Postgres.With("apiVersion: acid.zalan.do/v1", "apiVersion: acid.zalan.do/v1 #!")), ("databases/agent-x.yaml", Sound.Postgres.With("name: postgres-general", "name: agent-x")), ("applications/database-instances.yaml", Sound.Application)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application)),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres)),
        new(("databases/postgres-general.yaml", Sound.Postgres), ("databases/kustomization.yaml", "resources: [postgres-general.yaml]\n"), ("applications/database-instances.yaml", Sound.Application)),
    ];

    protected override bool HasEdits => false;
}
