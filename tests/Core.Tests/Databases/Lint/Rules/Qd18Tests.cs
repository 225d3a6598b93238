using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd18Tests : LintRuleTests<Qd18>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With(":7.3.10", ":latest #!").Alone(),
        Sound.QuestDb.With("questdb/questdb:7.3.10", "registry:5000/questdb/questdb #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
        Sound.QuestDb.With(":7.3.10", "@sha256:abc").Alone(),
    ];

    protected override bool HasEdits => false;
}
