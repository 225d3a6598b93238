using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw08Tests : LintRuleTests<Tw08>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateConnector.With("version: ^1.0.0", "version: latest #!").Alone(),
        Sound.TwingateConnector.With("\"0 0 * * *\"", "\"0 25 * * *\" #!").Alone(),
        Sound.TwingateConnector.With("\"0 0 * * *\"", "daily #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateConnector.Alone(),
        Sound.TwingateConnector.With("version: ^1.0.0", "version: \">=1.2.0 <2.0.0 || 3.x\"").With("\"0 0 * * *\"", "\"@daily\"").Alone(),
        Sound.TwingateConnector.With("version: ^1.0.0", "version: 1.2.3 - 1.4").Alone(),
    ];

    protected override bool HasEdits => false;
}
