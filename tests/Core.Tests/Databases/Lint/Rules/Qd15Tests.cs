using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd15Tests : LintRuleTests<Qd15>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("config:", "config: #!").With("count=2", "count=4").Alone().After(Sound.QuestDb.Alone()),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone().After(Sound.QuestDb.Alone()),
        Sound.QuestDb.With("size: 50Gi", "size: 60Gi").Alone().After(Sound.QuestDb.Alone()),
        Sound.QuestDb.Alone().After(new()),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.QuestDb.Alone(),
    ];

    protected override bool HasEdits => false;
}
