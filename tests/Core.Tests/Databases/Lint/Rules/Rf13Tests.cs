using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf13Tests : LintRuleTests<Rf13>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("name: redis-general", $"name: {new string('r', 49)} #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With("name: redis-general", $"name: {new string('r', 48)}").Alone(),
    ];

    protected override bool HasEdits => false;
}
