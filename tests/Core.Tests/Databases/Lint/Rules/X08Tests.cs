using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X08Tests : LintRuleTests<X08>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("applications/database-instances.yaml", Sound.Application.With("spec:", "spec:\n  health: #!\n    - kind: RedisFailover"))),
        new(("applications/database-instances.yaml", Sound.Application.With("prune: false", "prune: false\n      enable: true #!"))),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("applications/database-instances.yaml", Sound.Application)),
        new(("applications/database-instances.yaml", Sound.Application.With("prune: false", "enabled: true"))),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        new(("applications/database-instances.yaml", Sound.Application.With("argoproj.io/v1alpha1", "argoproj.io/v2"))),
    ];
}
