using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg33Tests : LintRuleTests<Pg33>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("numberOfInstances: 2", "numberOfInstances: 2 #!").With("  enableLogicalBackup", "  patroni:\n    synchronous_mode: true\n    synchronous_mode_strict: true\n  enableLogicalBackup").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("numberOfInstances: 2", "numberOfInstances: 3").With("  enableLogicalBackup", "  patroni:\n    synchronous_mode_strict: true\n  enableLogicalBackup").Alone(),
        Sound.Postgres.With("  enableLogicalBackup", "  patroni:\n    synchronous_mode_strict: false\n  enableLogicalBackup").Alone(),
    ];
}
