using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg13Tests : LintRuleTests<Pg13>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  dockerImage: ghcr.io/zalando/spilo-15:3.0-p1 #!").Alone() with { Fixed = Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  dockerImage: ghcr.io/zalando/spilo-17:4.0-p2 #!") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  dockerImage: ghcr.io/zalando/spilo-15:3.1-p1").Alone(),
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  dockerImage: ghcr.io/zalando/spilo-15:3.0-p1").With("vector: public", "pg_trgm: public").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  dockerImage: registry.example/our-postgres:16").Alone(),
    ];
}
