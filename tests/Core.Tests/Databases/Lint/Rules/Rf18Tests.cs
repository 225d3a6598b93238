using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf18Tests : LintRuleTests<Rf18>
{
    private const string Required = """
            replicas: 3
            affinity:
              podAntiAffinity:
                requiredDuringSchedulingIgnoredDuringExecution:
                  - topologyKey: topology.kubernetes.io/zone
        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("    replicas: 3\n", Required + "\n").With("/zone", "/zone #!").Alone().In(LintWorld.Zones("a", "b")),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("    replicas: 3\n", Required + "\n").Alone().In(LintWorld.Zones("a", "b", "c")),
        Sound.Redis.With("    replicas: 3\n", Required.Replace("topology.kubernetes.io/zone", "kubernetes.io/hostname") + "\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Redis.With("    replicas: 3\n", Required + "\n").Alone(),
    ];

    protected override bool HasEdits => false;
}
