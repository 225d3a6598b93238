using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg18Tests : LintRuleTests<Pg18>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("    storageClass: fast-ssd\n", "").With("volume:", "volume: #!").Alone().In(LintWorld.Cluster("fast-ssd")) with { Fixed = Sound.Postgres.With("volume:", "volume: #!") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("    storageClass: fast-ssd\n", "").Alone().In(LintWorld.Cluster("fast-ssd", isDefault: true)),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.With("    storageClass: fast-ssd\n", "").Alone(),
    ];
}
