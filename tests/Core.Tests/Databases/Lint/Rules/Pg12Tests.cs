using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg12Tests : LintRuleTests<Pg12>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("version: \"16\"", "version: 16 #!").Alone() with { Fixed = Sound.Postgres.With("version: \"16\"", "version: \"16\" #!") },
        Sound.Postgres.With("version: \"16\"", "version: \"18\" #!").Alone(),
        Sound.Postgres.With("version: \"16\"", "version: \"17\" #!").With("teamId: postgres", "teamId: postgres\n  dockerImage: ghcr.io/zalando/spilo-16:3.3-p1").Alone(),
        new(("postgres-general.yaml", Sound.Postgres.With("version: \"16\"", "version: \"13\" #!")), ("configuration.yaml", Sound.OperatorConfiguration.With("spilo-17:4.0-p2", "spilo-18:4.1-p2"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  dockerImage: ghcr.io/zalando/spilo-16:3.3-p1").Alone(),
        new(("postgres-general.yaml", Sound.Postgres), ("configuration.yaml", Sound.OperatorConfiguration)),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  dockerImage: registry.example/our-postgres:16").Alone(),
    ];
}
