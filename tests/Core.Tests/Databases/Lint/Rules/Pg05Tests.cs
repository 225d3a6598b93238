using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg05Tests : LintRuleTests<Pg05>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("vector: public", "vector: true #! on").Alone() with { Fixed = Sound.Postgres.With("vector: public", "vector: public #! on") },
        Sound.Postgres.With("vector: public", "vector: { schema: data } #!").Alone(),
        Sound.Postgres.With("        vector: public", "        vector: #! as an object\n          schema: data\n          version: \"0.8.0\"").Alone() with { Fixed = Sound.Postgres.With("        vector: public", "        vector: data #! as an object") },
        Sound.Postgres.With("vector: public", "vector: #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("vector: public", "vector: \"true\"").Alone(),
    ];
}
