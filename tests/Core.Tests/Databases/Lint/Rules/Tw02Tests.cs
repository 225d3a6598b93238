using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw02Tests : LintRuleTests<Tw02>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateConnector.With("name: databases-a", $"name: {new string('a', 31)} #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateConnector.Alone(),
        Sound.TwingateConnector.With("name: databases-a", $"name: {new string('a', 30)}").Alone(),
        Sound.TwingateConnector.With("name: connector-a", $"name: {new string('a', 40)}").Alone(),
    ];

    protected override bool HasEdits => false;
}
