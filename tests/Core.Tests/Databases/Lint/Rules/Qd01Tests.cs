using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd01Tests : LintRuleTests<Qd01>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("  labels:\n    questdb: general\n", "").With("metadata:", "metadata: #!").Alone(),
        Sound.QuestDb.With("  labels:\n    questdb: general\n", "  labels: {} #! none\n").Alone() with { Fixed = Sound.QuestDb.With("  labels:\n    questdb: general\n", "  labels: {questdb: questdb-general} #! none\n") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
    ];
}
