using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg11Tests : LintRuleTests<Pg11>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("vector: public", "vector: search #!").Alone() with { Fixed = Sound.Postgres.With("vector: public", "vector: search #!\n      schemas:\n        data: {}\n        search: {}") },
        Sound.Postgres.With("vector: public", "vector: data #!\n      schemas:\n        search: {}").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("vector: public", "vector: data").Alone(),
        Sound.Postgres.With("vector: public", "vector: search\n      schemas:\n        search: {}").Alone(),
    ];
}
