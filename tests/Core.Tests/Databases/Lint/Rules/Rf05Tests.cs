using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf05Tests : LintRuleTests<Rf05>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("replicas: 3\n", "replicas: 1 #!\n").Alone() with { Fixed = Sound.Redis.With("replicas: 3\n", "replicas: 3 #!\n") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("replicas: 3\n", "replicas: 2\n").Alone(),
    ];
}
