using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw04Tests : LintRuleTests<Tw04>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateAccess.With("  groupRef:", "  groupRef: #!").With("name: on-call", "name: nobody").WithTargets(),
        Sound.TwingateAccess.With("  resourceRef:\n    name: postgres\n    namespace: twingate\n", "  resourceRef: #!\n    name: postgres\n").WithTargets() with { Fixed = Sound.TwingateAccess.With("  resourceRef:", "  resourceRef: #!") },
        Sound.TwingateAccess.With("  groupRef:", "  groupRef: #!").With("  resourceRef:", "  resourceRef: #!").Alone().In(LintWorld.Empty),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateAccess.WithTargets(),
        Sound.TwingateAccess.Alone().In(LintWorld.Live("{}")),
    ];
}
