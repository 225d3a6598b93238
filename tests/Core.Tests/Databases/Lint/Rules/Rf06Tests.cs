using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf06Tests : LintRuleTests<Rf06>
{
    private static readonly string Storage = Sound.Redis[Sound.Redis.IndexOf("    storage:\n", StringComparison.Ordinal)..];

    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("      keepAfterDeletion: true\n", "").With("persistentVolumeClaim:", "persistentVolumeClaim: #!").Alone() with { Fixed = Sound.Redis.With("      keepAfterDeletion: true\n", "").With("persistentVolumeClaim:", "persistentVolumeClaim: #!").With("              storage: 10Gi\n", "              storage: 10Gi\n      keepAfterDeletion: true\n") },
        Sound.Redis.With("keepAfterDeletion: true", "keepAfterDeletion: false #! cheap").Alone() with { Fixed = Sound.Redis.With("keepAfterDeletion: true", "keepAfterDeletion: true #! cheap") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With(Storage, "").Alone(),
    ];
}
