using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X04Tests : LintRuleTests<X04>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("questdb-general.yaml", Sound.Postgres.With("name: postgres-general", "name: postgres-general #!"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("postgres-general.yml", Sound.Postgres)),
        new(("postgres-general/cluster.yaml", Sound.Postgres)),
        new(("all.yaml", Sound.Postgres + "---\n" + Sound.Postgres.With("name: postgres-general", "name: postgres-other"))),
    ];

    protected override bool HasEdits => false;
}
