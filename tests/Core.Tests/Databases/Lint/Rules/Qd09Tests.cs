using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd09Tests : LintRuleTests<Qd09>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Taken(Sound.QuestDb.With("  annotations:\n    argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm\n", "").With("metadata:", "metadata: #!"), "prune: false", "prune: true"),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Taken(Sound.QuestDb, "prune: false", "prune: true"),
        Sound.Taken(Sound.QuestDb.With("Prune=confirm,Delete=confirm", "Validate=false"), "prune: false", "prune: false"),
    ];
}
