using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg22Tests : LintRuleTests<Pg22>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("memory: 1Gi", "memory: 100Mi").With("memory: 4Gi", "memory: 200Mi #!").Alone(),
        Sound.Postgres.With("cpu: 500m", "cpu: 10m").With("cpu: \"2\"", "cpu: 0.1 #!").Alone() with { Fixed = Sound.Postgres.With("cpu: 500m", "cpu: 10m").With("cpu: \"2\"", "cpu: 250m #!") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("memory: 1Gi", "memory: 100Mi").With("memory: 4Gi", "memory: 250Mi").Alone(),
    ];
}
