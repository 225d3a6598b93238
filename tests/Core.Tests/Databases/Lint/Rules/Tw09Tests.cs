using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw09Tests : LintRuleTests<Tw09>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateConnector.With("  name: connector-a\n", "  name: connector-a\n  annotations:\n    argocd.argoproj.io/sync-options: Replace=true,Prune=false #!\n").Alone() with { Fixed = Sound.TwingateConnector.With("  name: connector-a\n", "  name: connector-a\n  annotations:\n    argocd.argoproj.io/sync-options: Prune=false #!\n") },
        Sound.Taken(Sound.TwingateResource, "      prune: false\n", "      prune: false\n    syncOptions:\n      - CreateNamespace=true\n      - Replace=true #! once\n"),
        Sound.Taken(Sound.TwingateResource, "      prune: false\n", "      prune: false\n    syncOptions:\n      - Force=true #!\n"),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateConnector.Alone(),
        Sound.Taken(Sound.TwingateResource, "      prune: false\n", "      prune: false\n    syncOptions:\n      - ServerSideApply=true\n"),
        Sound.Taken(Sound.Postgres, "      prune: false\n", "      prune: false\n    syncOptions:\n      - Replace=true\n"),
    ];
}
