using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf09Tests : LintRuleTests<Rf09>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("        metadata:\n          name: redis-data\n", "").With("persistentVolumeClaim:", "persistentVolumeClaim: #!").Alone(),
        Sound.Redis.With("          name: redis-data\n", "          name: #! none\n").Alone() with { Fixed = Sound.Redis.With("          name: redis-data\n", "          name: redis-data #! none\n") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
    ];
}
