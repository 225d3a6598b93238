using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg20Tests : LintRuleTests<Pg20>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("storageClass: fast-ssd", "storageClass: local-path #!").Alone(),
        Sound.Postgres.With("storageClass: fast-ssd", "storageClass: fast-ssd #!").Alone().In(LintWorld.Cluster("fast-ssd", provisioner: "rancher.io/local-path")),
        new(("postgres-general.yaml", Sound.Postgres.With("numberOfInstances: 2", "numberOfInstances: 2 #!")), ("configuration.yaml", Sound.OperatorConfiguration.With("enable_pod_antiaffinity: true", "enable_pod_antiaffinity: false"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("postgres-general.yaml", Sound.Postgres), ("configuration.yaml", Sound.OperatorConfiguration)),
        Sound.Postgres.With("numberOfInstances: 2", "numberOfInstances: 1").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.Alone(),
    ];

    protected override bool HasEdits => false;
}
