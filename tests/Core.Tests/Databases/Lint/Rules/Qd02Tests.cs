using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd02Tests : LintRuleTests<Qd02>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("labels:", "labels: #!").With("questdb: general", "questdb: other").Alone().After(Sound.QuestDb.Alone()),
        Sound.QuestDb.With("labels:", "labels: #!").With("questdb: general", "questdb: other").Alone().In(LintWorld.Live("{}", ("questdb", "general"))),
        new(("a.yaml", Sound.QuestDb.With("labels:", "labels: #!")), ("b.yaml", Sound.QuestDb.With("name: questdb-general", "name: questdb-trader").With("questdb: general", "questdb: general\n    trader: of-its-own"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone().After(Sound.QuestDb.Alone()),
        Sound.QuestDb.Alone().After(new()),
        Sound.QuestDb.Alone().In(LintWorld.Live("{}", ("questdb", "general"), ("app.kubernetes.io/instance", "database-instances"))),
        new(("a.yaml", Sound.QuestDb), ("b.yaml", Sound.QuestDb.With("name: questdb-general", "name: questdb-trader").With("questdb: general", "questdb: trader"))),
        new(("a.yaml", Sound.QuestDb), ("b.yaml", Sound.QuestDb.With("name: questdb-general", "name: questdb-trader").With("namespace: databases", "namespace: traders"))),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.QuestDb.Alone(),
    ];

    protected override bool HasEdits => false;
}
