using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg14Tests : LintRuleTests<Pg14>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("name: postgres-general", "name: postgres-general #!").With("teamId: postgres", "teamId: platform").Alone(),
        new(("postgres-general.yaml", Sound.Postgres.With("name: postgres-general", "name: postgres-general #!").With("teamId: postgres", "teamId: platform")), ("configuration.yaml", Sound.OperatorConfiguration.With("enable_team_id_clustername_prefix: false", "enable_team_id_clustername_prefix: true"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        new(("postgres-general.yaml", Sound.Postgres.With("teamId: postgres", "teamId: platform")), ("configuration.yaml", Sound.OperatorConfiguration)),
    ];

    protected override bool HasEdits => false;
}
