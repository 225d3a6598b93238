using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X02Tests : LintRuleTests<X02>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres), ("databases/zz.yaml", Sound.Postgres.With("apiVersion: acid.zalan.do/v1", "apiVersion: acid.zalan.do/v1 #!")), ("applications/database-instances.yaml", Sound.Application)),
        new(("databases/postgres-general.yaml", Sound.Postgres + "---\n" + Sound.Postgres.With("apiVersion: acid.zalan.do/v1", "apiVersion: acid.zalan.do/v1 #!")), ("applications/database-instances.yaml", Sound.Application)) { Fixed = Sound.Postgres },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("databases/postgres-general.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application)),
        new(("databases/postgres-general.yaml", Sound.Postgres), ("databases/zz.yaml", Sound.Postgres.With("name: postgres-general", "name: postgres-other")), ("applications/database-instances.yaml", Sound.Application)),
        new(("databases/postgres-general.yaml", Sound.Postgres), ("elsewhere/zz.yaml", Sound.Postgres), ("applications/database-instances.yaml", Sound.Application)),
    ];
}
