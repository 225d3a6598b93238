using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg03Tests : LintRuleTests<Pg03>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("bg_mon,pg_stat_statements,pgextwlist,", "").With("pg_cron,pg_stat_kcache\"", "pg_cron,pg_stat_kcache\" #!").Alone() with { Fixed = Sound.Postgres.With("pg_cron,pg_stat_kcache\"", "pg_cron,pg_stat_kcache\" #!") },
        Sound.Postgres.With("pg_auth_mon,set_user", "pg_auth_mon").With("pg_cron,pg_stat_kcache\"", "pg_cron,pg_stat_kcache\" #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("timescaledb,", "").Alone(),
    ];
}
