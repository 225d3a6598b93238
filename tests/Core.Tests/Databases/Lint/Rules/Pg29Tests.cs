using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg29Tests : LintRuleTests<Pg29>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("  enableLogicalBackup", "  connectionPooler:\n    numberOfInstances: 1 #!\n  enableLogicalBackup").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("  enableLogicalBackup", "  connectionPooler:\n    numberOfInstances: 2\n  enableLogicalBackup").Alone(),
    ];
}
