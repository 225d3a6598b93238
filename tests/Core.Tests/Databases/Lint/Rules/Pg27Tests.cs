using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg27Tests : LintRuleTests<Pg27>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Taken(Sound.Postgres.With("    argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm\n", "").With("  annotations:\n", "").With("metadata:", "metadata: #!"), "prune: false", "prune: true"),
        Sound.Taken(Sound.Postgres.With("Prune=confirm,Delete=confirm", "Validate=false").With("annotations:", "annotations: #!"), "prune: false", "prune: true"),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Taken(Sound.Postgres, "prune: false", "prune: true"),
        Sound.Taken(Sound.Postgres.With("    argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm\n", ""), "prune: false", "prune: false"),
        Sound.Taken(Sound.Postgres.With("Prune=confirm,", "Prune=false,"), "prune: false", "prune: true"),
    ];
}
