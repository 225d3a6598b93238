using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd16Tests : LintRuleTests<Qd16>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("a.yaml", Sound.QuestDbSecret), ("b.yaml", Sound.QuestDbSecret.With("name: questdb-psql", "name: questdb-psql-old #!"))),
        Sound.QuestDbSecret.With("QDB_PG_USER", "QDB_PSQL_USER").With("name: questdb-psql", "name: questdb-psql #!").Alone(),
        Sound.QuestDbSecret.With("secret-type: psql", "secret-type: ilp").With("name: questdb-psql", "name: questdb-psql #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDbSecret.Alone(),
        new(("a.yaml", Sound.QuestDbSecret), ("b.yaml", Sound.QuestDbSecret.With("name: questdb-psql", "name: questdb-psql-trader").With("questdb-general", "questdb-trader"))),
        new(("a.yaml", Sound.QuestDbSecret), ("b.yaml", Sound.QuestDbSecret.With("name: questdb-psql", "name: questdb-ilp").With("secret-type: psql", "secret-type: ilp").With("QDB_PG_USER: admin", "auth.json: \"{}\""))),
    ];

    protected override bool HasEdits => false;
}
