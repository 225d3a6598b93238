using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf02Tests : LintRuleTests<Rf02>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("- save 900", "- databases 32 #! more\n      - save 900").Alone() with { Fixed = Sound.Redis },
        Sound.Redis.With("- save 900", "- tcp-backlog 511 #!\n      - Dir /data #!\n      - cluster-enabled no #!\n      - save 900").Alone(),
        Sound.Redis.With("      # Three quarters of the limit.\n      - maxmemory 768mb\n      - maxmemory-policy allkeys-lru\n      - save 900 1 300 10\n", "      - databases 32 #!\n").With("      limits:\n        memory: 1Gi\n", "      requests:\n        memory: 1Gi\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("- save 900", "- tcp-keepalive 60\n      - cluster-node-timeout 5000\n      - save 900").Alone(),
    ];
}
