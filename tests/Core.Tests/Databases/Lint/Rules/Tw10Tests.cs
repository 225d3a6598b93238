using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Tw10Tests : LintRuleTests<Tw10>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.TwingateConnector.With("UmVtb3RlTmV0d29yazox", "UmVtb3RlTmV0d29yazoy #!").Alone().After(Sound.TwingateConnector.Alone()),
        Sound.TwingateAccess.With("groupRef:", "groupRef: #!").With("name: on-call", "name: everyone").Alone().After(Sound.TwingateAccess.Alone()),
        Sound.TwingateConnector.With("spec:\n", "spec:\n  id: Q29ubmVjdG9yOjI= #!\n").Alone().In(LintWorld.Live("""{"id":"Q29ubmVjdG9yOjE=","remoteNetworkId":"UmVtb3RlTmV0d29yazox"}""")),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.TwingateConnector.Alone().After(Sound.TwingateConnector.Alone()),
        Sound.TwingateConnector.With("name: databases-a", "name: databases-b").Alone().After(Sound.TwingateConnector.Alone()),
        Sound.TwingateConnector.Alone().In(LintWorld.Live("""{"id":"Q29ubmVjdG9yOjE=","remoteNetworkId":"UmVtb3RlTmV0d29yazox"}""")),
        Sound.TwingateAccess.Alone().After(new()),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.TwingateConnector.Alone(),
    ];

    protected override bool HasEdits => false;
}
