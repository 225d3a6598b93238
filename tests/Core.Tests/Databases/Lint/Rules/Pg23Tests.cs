using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg23Tests : LintRuleTests<Pg23>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  enablePodDisruptionBudget: true #!").Alone() with { Fixed = Sound.Postgres },
        Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  podAntiAffinity: #!\n    requiredDuringScheduling: true # apart").Alone(),
        Sound.Postgres.With("size: 50Gi", "size: 50Gi\n    accessModes: [ReadWriteOnce] #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("team: platform #", "any.label/at-all: platform #").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.With("acid.zalan.do/v1\n", "acid.zalan.do/v2\n").Alone(),
    ];
}
