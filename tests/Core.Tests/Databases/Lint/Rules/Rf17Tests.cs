using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf17Tests : LintRuleTests<Rf17>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("    image: redis:7.2.4-alpine\n    replicas: 3\n", "    replicas: 3\n").With("  redis:\n", "  redis: #!\n").Alone(),
        Sound.Redis.With("    image: redis:7.2.4-alpine\n    replicas: 3 #", "    image: redis:6.2.6-alpine #! old\n    replicas: 3 #").Alone() with { Fixed = Sound.Redis.With("    image: redis:7.2.4-alpine\n    replicas: 3 #", "    image: redis:7.2.4-alpine #! old\n    replicas: 3 #") },
        Sound.Redis.With("    image: redis:7.2.4-alpine\n    replicas: 3 #", "    image: redis:latest #!\n    replicas: 3 #").With("    image: redis:7.2.4-alpine\n    replicas: 3\n", "    image: registry:5000/redis #!\n    replicas: 3\n").Alone(),
        Sound.Redis.With("    image: redis:7.2.4-alpine\n    replicas: 3 #", "    replicas: 3 #").With("    image: redis:7.2.4-alpine\n    replicas: 3\n", "    replicas: 3\n").With("  redis:\n", "  redis: #!\n").With("  sentinel:\n", "  sentinel: #!\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("    image: redis:7.2.4-alpine\n    replicas: 3 #", "    image: mirror/redis:7.2.4@sha256:abc\n    replicas: 3 #").Alone(),
    ];
}
