using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf11Tests : LintRuleTests<Rf11>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("    replicas: 3\n", "    replicas: 3\n    service: #!\n      type: ClusterIP\n").Alone() with { Fixed = Sound.Redis },
        Sound.Redis.With("    replicas: 3 # a majority of two\n", "    replicas: 3 # a majority of two\n    env: [] #!\n").With("spec:\n  label", "spec:\n  exporter: #!\n    enabled: true\n  label").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("    replicas: 3\n", "    replicas: 3\n    exporter:\n      enabled: true\n    nodeSelector:\n      any.key/at-all: yes-please\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Redis.With("databases.spotahome.com/v1\n", "databases.spotahome.com/v2\n").Alone(),
    ];
}
