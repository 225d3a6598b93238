using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw07Tests : LintRuleTests<Tw07>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateConnector.With("provider: dockerhub", "provider: google #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateConnector.Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.TwingateConnector.With("provider: dockerhub", "provider: google\n    repository: europe-docker.pkg.dev/ours/connector").Alone(),
    ];

    protected override bool HasEdits => false;
}
