using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw01Tests : LintRuleTests<Tw01>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateConnector.With("  imagePolicy:", "  image: #!\n    tag: \"1.63.0\"\n  imagePolicy:").Alone(),
        Sound.TwingateConnector.With("  imagePolicy:\n    provider: dockerhub\n    version: ^1.0.0\n    schedule: \"0 0 * * *\"\n", "").With("spec:", "spec: #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateConnector.Alone(),
        Sound.TwingateConnector.With("  imagePolicy:\n    provider: dockerhub\n    version: ^1.0.0\n    schedule: \"0 0 * * *\"\n", "  image:\n    tag: \"1.63.0\"\n").Alone(),
    ];

    protected override bool HasEdits => false;
}
