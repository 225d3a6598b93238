using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg04Tests : LintRuleTests<Pg04>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("vector: public", "pgvector: public #! for the search").Alone() with { Fixed = Sound.Postgres.With("vector: public", "vector: public #! for the search") },
        Sound.Postgres.With("        vector: public", "        pgvector: public #!\n        vector: public").Alone(),
        Sound.Postgres.With("vector: public", "uuid_ossp: public #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("vector: public", "pg_trgm: public").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.With("vector: public", "postgis: public").Alone(),
    ];
}
