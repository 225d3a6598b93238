using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg21Tests : LintRuleTests<Pg21>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("memory: 4Gi", "memory: 512Mi #!").Alone() with { Fixed = Sound.Postgres.With("memory: 4Gi", "memory: 1Gi #!") },
        Sound.Postgres.With("cpu: \"2\"", "cpu: 400m #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("memory: 4Gi", "memory: 1024Mi").Alone(),
    ];
}
