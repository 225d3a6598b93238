using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf19Tests : LintRuleTests<Rf19>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("- save 900", "- appendonly #!\n      - \"\" #!\n      - save 900").With("down-after-milliseconds 5000", "down-after-milliseconds #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("save 900 1 300 10", "save \"\"").Alone(),
    ];

    protected override bool HasEdits => false;
}
