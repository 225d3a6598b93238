using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw05Tests : LintRuleTests<Tw05>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateResource.With("policy: RESTRICTED #", "policy: ALLOW_ALL #! #").Alone() with { Fixed = Sound.TwingateResource.With("policy: RESTRICTED #", "policy: RESTRICTED #! #") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateResource.Alone(),
        Sound.TwingateResource.With("policy: RESTRICTED #", "policy: ALLOW_ALL #").With("      ports:\n        - start: 5432\n          end: 5432\n", "      ports: []\n").Alone(),
    ];
}
