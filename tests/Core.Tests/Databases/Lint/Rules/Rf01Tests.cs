using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf01Tests : LintRuleTests<Rf01>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("- save 900", "- rename-command FLUSHALL \"\" #! nobody empties it\n      - save 900").Alone() with { Fixed = Sound.Redis.With("              storage: 10Gi\n", "              storage: 10Gi\n    customCommandRenames:\n      - from: FLUSHALL\n        to: \"\"\n") },
        Sound.Redis.With("- save 900", "- rename-command FLUSHALL \"\" #!\n      - rename-command KEYS keys-of-ours #!\n      - save 900").With("    replicas: 3\n    customConfig:\n      #", "    replicas: 3\n    customCommandRenames:\n      - from: DEBUG\n        to: \"\"\n    customConfig:\n      #").Alone(),
        Sound.Redis.With("- save 900", "- rename-command CONFIG \"\" #!\n      - save 900").Alone() with { Fixed = Sound.Redis },
        Sound.Redis.With("    replicas: 3\n    customConfig:\n      #", "    replicas: 3\n    customCommandRenames:\n      - from: config #!\n        to: cfg\n      - from: KEYS\n        to: \"\"\n    customConfig:\n      #").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("    replicas: 3\n    customConfig:\n      #", "    replicas: 3\n    customCommandRenames:\n      - from: FLUSHALL\n        to: \"\"\n    customConfig:\n      #").Alone(),
    ];
}
