using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg01Tests : LintRuleTests<Pg01>
{
    private const string Last = "pg_stat_kcache\"";

    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With(Last, "pg_stat_kcache,pgvector\" #! since August").Alone() with { Fixed = Sound.Postgres.With(Last, "pg_stat_kcache\" #! since August") },
        Sound.Postgres.With("bg_mon,", "vector, bg_mon,").With(Last, "pg_stat_kcache\" #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good => [Sound.Postgres.Alone(), Sound.Postgres.With("bg_mon,", "bg_mon,vectorize,").Alone()];
}
