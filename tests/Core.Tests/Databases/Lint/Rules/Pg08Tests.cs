using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg08Tests : LintRuleTests<Pg08>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("app_user: []", "app_user: []\n    admin: [createdb] #!").Alone(),
        Sound.Postgres.With("app_user: []", "app_user: []\n    pooler: #!").Alone(),
        new(("postgres-general.yaml", Sound.Postgres.With("app_user: []", "app_user: []\n    night: [] #!")), ("configuration.yaml", Sound.OperatorConfiguration.With("- cron_admin", "- night"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("app_user: []", "app_user: []\n    administrator: []").Alone(),
        new(("postgres-general.yaml", Sound.Postgres.With("app_user: []", "app_user: []\n    cron_admin: []")), ("configuration.yaml", Sound.OperatorConfiguration.With("- cron_admin", "- night"))),
    ];

    protected override bool HasEdits => false;
}
