using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf04Tests : LintRuleTests<Rf04>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("replicas: 3 # a", "replicas: 4 #! a").Alone() with { Fixed = Sound.Redis.With("replicas: 3 # a", "replicas: 3 #! a") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("replicas: 3 # a", "replicas: 2 # a").Alone(),
        Sound.Redis.With("replicas: 3 # a", "replicas: 5 # a").Alone(),
    ];
}
