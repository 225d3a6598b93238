using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg10Tests : LintRuleTests<Pg10>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("app_db: app_user", "app-db: app_user #!").Alone() with { Fixed = Sound.Postgres.With("app_db: app_user", "app_db: app_user #!") },
        Sound.Postgres.With("vector_db:", "vector-db: #!").Alone(),
        Sound.Postgres.With("vector: public", "vector: my-data\n      schemas:\n        my-data: {} #!").Alone() with { Fixed = Sound.Postgres.With("vector: public", "vector: my_data\n      schemas:\n        my_data: {} #!") },
        Sound.Postgres.With("app_db: app_user", "1st_db: app_user #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
    ];
}
