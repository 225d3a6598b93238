using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf21Tests : LintRuleTests<Rf21>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("- down-after", "- min-replicas-to-write 1 #!\n      - announce-ip 10.0.0.1 #!\n      - down-after").Alone(),
        Sound.Redis.With("- down-after", "- announce-ip 10.0.0.1 #!\n      - down-after").Alone() with { Fixed = Sound.Redis },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("- down-after", "- Quorum 2\n      - down-after").Alone(),
    ];
}
