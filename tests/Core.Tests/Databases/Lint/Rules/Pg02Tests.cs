using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg02Tests : LintRuleTests<Pg02>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("timescaledb,pg_cron,pg_stat_kcache\"", "timescaledb\" #!").Alone() with { Fixed = Sound.Postgres.With("timescaledb,pg_cron,pg_stat_kcache\"", "timescaledb,pg_cron\" #!") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("pg_cron,pg_stat_kcache\"", "pg_cron\"").Alone(),
        Sound.Postgres.With("shared_preload_libraries:", "log_line_prefix:").Alone(),
    ];
}
