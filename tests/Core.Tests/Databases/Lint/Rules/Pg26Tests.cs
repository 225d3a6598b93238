using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg26Tests : LintRuleTests<Pg26>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("      # Spilo", "      statement_timeout: \"30s\" #!\n      # Spilo").Alone() with { Fixed = Sound.Postgres },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("      # Spilo", "      statement_timeout: \"0\"\n      # Spilo").Alone(),
    ];
}
