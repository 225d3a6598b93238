using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg19Tests : LintRuleTests<Pg19>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("numberOfInstances: 2 #", "numberOfInstances: 1 #! #").Alone() with { Fixed = Sound.Postgres.With("numberOfInstances: 2 #", "numberOfInstances: 2 #! #") },
    ];

    protected override IEnumerable<LintExample> Good => [Sound.Postgres.Alone(), Sound.Postgres.With("numberOfInstances: 2", "numberOfInstances: 0").Alone()];
}
