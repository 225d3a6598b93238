using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd12Tests : LintRuleTests<Qd12>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("a.yaml", Sound.QuestDbSnapshot.With("questdbName: questdb-general", "questdbName: questdb-general #!")), ("b.yaml", Sound.QuestDbSecret.With("QDB_PG_PASSWORD: quest", "QDB_PG_PASSWORD: another"))),
        new(("a.yaml", Sound.QuestDbSchedule.With("questdbName: questdb-general", "questdbName: questdb-general #!")), ("b.yaml", Sound.QuestDbSecret.With("stringData:\n  QDB_PG_USER: admin\n  QDB_PG_PASSWORD: quest", "data:\n  QDB_PG_USER: YWRtaW4=\n  QDB_PG_PASSWORD: b3RoZXI="))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("a.yaml", Sound.QuestDbSnapshot), ("b.yaml", Sound.QuestDbSecret)),
        new(("a.yaml", Sound.QuestDbSnapshot), ("b.yaml", Sound.QuestDbSecret.With("stringData:\n  QDB_PG_USER: admin\n  QDB_PG_PASSWORD: quest", "data:\n  QDB_PG_USER: YWRtaW4=\n  QDB_PG_PASSWORD: cXVlc3Q="))),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.QuestDbSnapshot.Alone(),
    ];

    protected override bool HasEdits => false;
}
