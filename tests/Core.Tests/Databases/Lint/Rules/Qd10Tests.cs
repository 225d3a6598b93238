using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd10Tests : LintRuleTests<Qd10>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("cpu: \"2\" #", "cpu: 2000m #! #").Alone() with { Fixed = Sound.QuestDb.With("cpu: \"2\" #", "cpu: \"2\" #! #") },
        Sound.QuestDb.With("memory: 1Gi", "memory: 1024Mi #!").With("size: 50Gi", "size: 51200Mi #!").With("cpu: \"2\" #", "cpu: 2 #! #").Alone() with { Fixed = Sound.QuestDb.With("memory: 1Gi", "memory: 1Gi #!").With("size: 50Gi", "size: 50Gi #!").With("cpu: \"2\" #", "cpu: \"2\" #! #") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
        Sound.QuestDb.With("memory: 1Gi", "memory: 1536Mi").With("cpu: 500m", "cpu: 1500m").Alone(),
    ];
}
