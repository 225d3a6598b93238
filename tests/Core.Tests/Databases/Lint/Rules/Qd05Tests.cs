using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd05Tests : LintRuleTests<Qd05>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("size: 50Gi", "size: 20Gi #! less").Alone().After(Sound.QuestDb.Alone()) with { Fixed = Sound.QuestDb.With("size: 50Gi", "size: 50Gi #! less") },
        Sound.QuestDb.With("size: 50Gi", "size: 20Gi #!").Alone().In(LintWorld.Live("""{"volume":{"size":"50Gi","storageClassName":"fast-ssd"}}""")),
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
}
