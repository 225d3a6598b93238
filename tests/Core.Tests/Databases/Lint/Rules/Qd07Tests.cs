using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd07Tests : LintRuleTests<Qd07>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("storageClassName: fast-ssd", "storageClassName: slow #!").Alone().After(Sound.QuestDb.Alone()),
        Sound.QuestDb.With("storageClassName: fast-ssd", "storageClassName: fast-ssd\n    snapshotName: before-upgrade #!").Alone().After(Sound.QuestDb.Alone()),
        Sound.QuestDb.With("volume:", "volume: #!").With("    storageClassName: fast-ssd\n", "").Alone().In(LintWorld.Live("""{"volume":{"size":"50Gi","storageClassName":"fast-ssd"}}""")),
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
