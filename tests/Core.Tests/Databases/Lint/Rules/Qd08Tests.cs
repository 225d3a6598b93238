using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd08Tests : LintRuleTests<Qd08>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("  image: questdb/questdb:7.3.10\n", "  image: #! as in charts\n    repository: questdb/questdb\n    tag: \"7.3.10\"\n").Alone(),
        Sound.QuestDb.With("  image: questdb/questdb:7.3.10\n", "  image: {repository: questdb/questdb, tag: 7.3.10} #!\n").Alone() with { Fixed = Sound.QuestDb.With("7.3.10\n", "7.3.10 #!\n") },
        Sound.QuestDb.With("  image: questdb/questdb:7.3.10\n", "").With("spec:\n", "spec: #!\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
    ];
}
