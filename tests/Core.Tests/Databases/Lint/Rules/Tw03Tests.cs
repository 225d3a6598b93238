using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw03Tests : LintRuleTests<Tw03>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateAccess.With("  groupRef:", "  principalId: R3JvdXA6MQ==\n  groupRef: #!").Alone(),
        Sound.TwingateAccess.With("  groupRef:\n    name: on-call\n    namespace: twingate\n", "").With("spec:", "spec: #!").Alone(),
        Sound.TwingateAccess.With("  resourceRef:\n    name: postgres\n    namespace: twingate\n", "").With("spec:", "spec: #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateAccess.Alone(),
        Sound.TwingateAccess.With("  groupRef:\n    name: on-call\n    namespace: twingate\n", "  principalExternalRef:\n    type: group\n    name: On call\n").Alone(),
    ];

    protected override bool HasEdits => false;
}
