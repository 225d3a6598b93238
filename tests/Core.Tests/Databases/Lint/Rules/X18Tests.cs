using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X18Tests : LintRuleTests<X18>
{
    private const string Snapshot = """
        apiVersion: crd.questdb.io/v1beta1
        kind: QuestDBSnapshot
        metadata:
          name: snapshot
        spec:
          questdbName: questdb-timeseries
          volumeSnapshotClassName: fast
          every: day #!

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("configuration.yaml", Sound.OperatorConfiguration.With("kubernetes:", "kubernetes:\n    max_cpu_limit: \"4\" #!"))) { Fixed = Sound.OperatorConfiguration },
        new(("snapshot.yaml", Snapshot)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("configuration.yaml", Sound.OperatorConfiguration)),
        new(("snapshot.yaml", Snapshot.With("every: day #!", "schedule: daily"))),
        new(("postgres-general.yaml", Sound.Postgres.With("teamId: postgres", "teamId: postgres\n  podAntiAffinity: {}"))),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("other.yaml", "apiVersion: other.example/v1\nkind: Thing\nmetadata:\n  name: x\nspec:\n  a: 1\n")),
    ];
}
