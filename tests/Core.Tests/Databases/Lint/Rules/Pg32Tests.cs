using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg32Tests : LintRuleTests<Pg32>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("app_user: []", "app_user: [superuser, createdb] #!").Alone() with { Fixed = Sound.Postgres.With("app_user: []", "app_user: [createdb] #!") },
        Sound.Postgres.With("app_user: []", "app_user:\n      - superuser #!").Alone() with { Fixed = Sound.Postgres },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("app_user: []", "app_user: []\n    admin: [superuser]").Alone(),
    ];
}
