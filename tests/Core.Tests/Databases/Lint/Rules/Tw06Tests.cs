using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw06Tests : LintRuleTests<Tw06>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateResource.With("isBrowserShortcutEnabled: false", "isBrowserShortcutEnabled: true #!").With("postgres-general.databases", "\"*.databases").With("cluster.local", "cluster.local\"").Alone(),
        Sound.TwingateResource.With("isBrowserShortcutEnabled: false", "isBrowserShortcutEnabled: true #!\n  type: WebApp\n  gatewayRef:\n    name: gateway").Alone() with { Fixed = Sound.TwingateResource.With("isBrowserShortcutEnabled: false", "isBrowserShortcutEnabled: false #!\n  type: WebApp\n  gatewayRef:\n    name: gateway") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateResource.Alone(),
        Sound.TwingateResource.With("isBrowserShortcutEnabled: false", "isBrowserShortcutEnabled: true").Alone(),
    ];
}
