using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg15Tests : LintRuleTests<Pg15>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("name: postgres-general", "name: Postgres-General #!").Alone(),
        Sound.Postgres.With("name: postgres-general", "name: postgres-general-that-has-a-name-which-is-longer-than-anybody #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
    ];

    protected override bool HasEdits => false;
}
