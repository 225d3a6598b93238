using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf03Tests : LintRuleTests<Rf03>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("replicas: 3 # a", "replicas: 1 #! a").Alone() with { Fixed = Sound.Redis.With("replicas: 3 # a", "replicas: 3 #! a") },
        Sound.Redis.With("replicas: 3 # a", "replicas: 2 #! a").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("replicas: 3 # a", "replicas: 0 # a").Alone(),
        Sound.Redis.With("replicas: 3 # a", "replicas: 4 # a").Alone(),
    ];
}
