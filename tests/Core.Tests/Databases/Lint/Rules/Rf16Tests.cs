using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf16Tests : LintRuleTests<Rf16>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("  labelWhitelist: [\"^team$\"]\n", "").With("    team: platform", "    app.kubernetes.io/name: cache #!\n    team: platform").Alone(),
        Sound.Redis.With("  labelWhitelist: [\"^team$\"]\n  auth:", "  auth:").With("spec:\n  auth:", "spec: #!\n  auth:").Alone().Tracked("label"),
        Sound.Redis.With("[\"^team$\"]", "[] # none").With("team: platform #", "app.kubernetes.io/name: cache #! #").Alone() with { Fixed = Sound.Redis.With("[\"^team$\"]", "[\"^$\"] # none").With("team: platform #", "app.kubernetes.io/name: cache #! #") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.Alone().Tracked("label"),
        Sound.Redis.With("  labelWhitelist: [\"^team$\"]\n", "").Alone().Tracked("annotation"),
        Sound.Redis.With("team: platform #", "app.kubernetes.io/name: cache #").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Redis.With("  labelWhitelist: [\"^team$\"]\n", "").Alone(),
    ];
}
