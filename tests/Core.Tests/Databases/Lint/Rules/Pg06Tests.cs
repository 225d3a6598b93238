using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg06Tests : LintRuleTests<Pg06>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("app_db: app_user", "app_db: app_user\n    vector_db: app_user #! the search").Alone() with { Fixed = Sound.Postgres.With("app_db: app_user", "app_db: app_user\n    vector_db: vector_db_owner #! the search") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("app_db: app_user", "app_db: app_user\n    vector_db: vector_db_owner").Alone(),
    ];
}
