using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw11Tests : LintRuleTests<Tw11>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateResource.With("  isBrowser", "  type: Kubernetes #!\n  isBrowser").Alone(),
        Sound.TwingateResource.With("  isBrowser", "  gatewayRef: #!\n    name: gateway\n  isBrowser").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateResource.Alone(),
        Sound.TwingateResource.With("  isBrowser", "  type: Kubernetes\n  gatewayRef:\n    name: gateway\n  isBrowser").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.TwingateResource.With("twingate.com/v1beta", "twingate.com/v9").With("  isBrowser", "  type: Kubernetes\n  isBrowser").Alone(),
    ];

    protected override bool HasEdits => false;
}
