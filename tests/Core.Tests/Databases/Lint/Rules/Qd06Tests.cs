using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd06Tests : LintRuleTests<Qd06>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("size: 50Gi", "size: 60Gi #!").Alone().After(Sound.QuestDb.Alone()).In(LintWorld.Cluster("fast-ssd", allowsExpansion: false)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone().After(Sound.QuestDb.Alone()),
        Sound.QuestDb.With("size: 50Gi", "size: 60Gi").Alone().After(Sound.QuestDb.Alone()).In(LintWorld.Cluster("fast-ssd")),
        Sound.QuestDb.Alone().After(new()),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.QuestDb.Alone(),
        Sound.QuestDb.With("size: 50Gi", "size: 60Gi").Alone().After(Sound.QuestDb.Alone()),
    ];

    protected override bool HasEdits => false;
}
