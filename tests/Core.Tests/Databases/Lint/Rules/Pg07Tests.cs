using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg07Tests : LintRuleTests<Pg07>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("app_db: app_user", "app_db: app_user\n    report_db: report_user #! every night").Alone(),
        Sound.Postgres.With("app_db: app_user", "app_db: admin #!").Alone(),
        Sound.Postgres.With("app_db: app_user", "app_db: #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("app_db: app_user", "app_db: vector_db_owner").Alone(),
        Sound.Postgres.With("app_db: app_user", "app_db: vector_db_data_writer_user").Alone(),
    ];
}
