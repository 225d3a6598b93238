using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf08Tests : LintRuleTests<Rf08>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("storage: 10Gi", "storage: 5Gi #! less").Alone().After(Sound.Redis.Alone()) with { Fixed = Sound.Redis.With("storage: 10Gi", "storage: 10Gi #! less") },
        Sound.Redis.With("persistentVolumeClaim:", "persistentVolumeClaim: #!").With("          accessModes", "          storageClassName: fast-ssd\n          accessModes").Alone().After(Sound.Redis.Alone()),
        Sound.Redis.With("storage: 10Gi", "storage: 5Gi #!").Alone().In(LintWorld.Live("""{"redis":{"storage":{"persistentVolumeClaim":{"metadata":{"name":"redis-data"},"spec":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"10Gi"}}}}}}}""")),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone().After(Sound.Redis.Alone()),
        Sound.Redis.With("storage: 10Gi", "storage: 20Gi").Alone().After(Sound.Redis.Alone()),
        Sound.Redis.Alone().After(new()),
        Sound.Redis.Alone().In(LintWorld.Empty),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Redis.Alone(),
    ];
}
