using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg09Tests : LintRuleTests<Pg09>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("app_user: []", "App_User: [] #!").With("app_db: app_user", "app_db: App_User").Alone() with { Fixed = Sound.Postgres.With("app_user: []", "app_user: [] #!") },
        Sound.Postgres.With("app_user: []", "app_user: []\n    _night: [] #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("app_user: []", "app_user: []\n    a.b-c: []").Alone(),
    ];
}
