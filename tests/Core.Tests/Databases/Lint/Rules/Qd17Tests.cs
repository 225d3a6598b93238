using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd17Tests : LintRuleTests<Qd17>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("size: 50Gi", "size: 50Gi\n    snapshotName: before-upgrade #!\n    selector:\n      matchLabels:\n        questdb: general").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
        Sound.QuestDb.With("size: 50Gi", "size: 50Gi\n    snapshotName: before-upgrade").Alone(),
    ];

    protected override bool HasEdits => false;
}
