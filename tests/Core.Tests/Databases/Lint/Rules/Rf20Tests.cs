using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf20Tests : LintRuleTests<Rf20>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("save 900 1 300 10", "save 900 1 #!\n      - appendonly no # for now\n      - save 300 10 # often\n      - save 60 10000").Alone() with { Fixed = Sound.Redis.With("save 900 1 300 10", "save 900 1 300 10 60 10000 #!\n      - appendonly no # for now") },
        Sound.Redis.With("save 900 1 300 10", "save 900 1 #!\n      - save \"\"").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
    ];
}
