using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf14Tests : LintRuleTests<Rf14>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("maxmemory 768mb", "maxmemory 900mb #! nearly all").Alone() with { Fixed = Sound.Redis.With("maxmemory 768mb", "maxmemory 768mb #! nearly all") },
        Sound.Redis.With("memory: 1Gi", "memory: 1Gi #!").With("      - maxmemory 768mb\n", "").Alone(),
        Sound.Redis.With("maxmemory 768mb", "maxmemory 0 #!").Alone(),
        Sound.Redis.With("memory: 1Gi", "memory: 512Mi #!").With("    customConfig:\n      # Three quarters of the limit.\n      - maxmemory 768mb\n      - maxmemory-policy allkeys-lru\n      - save 900 1 300 10\n", "").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("maxmemory 768mb", "maxmemory 700m").Alone(),
        Sound.Redis.With("      limits:\n        memory: 1Gi\n", "      limits:\n        cpu: 1\n").Alone(),
    ];
}
