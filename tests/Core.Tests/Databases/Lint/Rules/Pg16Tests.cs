using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg16Tests : LintRuleTests<Pg16>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("size: 50Gi", "size: 20Gi #! less").Alone().After(Sound.Postgres.Alone()) with { Fixed = Sound.Postgres.With("size: 50Gi", "size: 50Gi #! less") },
        Sound.Postgres.With("size: 50Gi", "size: 20G #!").Alone().After(Sound.Postgres.With("size: 50Gi", "size: 20Gi").Alone()),
        Sound.Postgres.With("size: 50Gi", "size: 20Gi #!").Alone().In(LintWorld.Cluster("fast-ssd") with { Live = LintWorld.Claim("50Gi") }),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone().After(Sound.Postgres.Alone()),
        Sound.Postgres.With("size: 50Gi", "size: 60Gi").Alone().After(Sound.Postgres.Alone()),
        Sound.Postgres.Alone().After(new()),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.Alone(),
    ];
}
