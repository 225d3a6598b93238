using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg17Tests : LintRuleTests<Pg17>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("size: 50Gi", "size: 60Gi #!").Alone().After(Sound.Postgres.Alone()).In(LintWorld.Cluster("fast-ssd", allowsExpansion: false)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.With("size: 50Gi", "size: 60Gi").Alone().After(Sound.Postgres.Alone()).In(LintWorld.Cluster("fast-ssd")),
        Sound.Postgres.Alone().After(Sound.Postgres.Alone()),
        Sound.Postgres.Alone().After(new()),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("size: 50Gi", "size: 60Gi").Alone().After(Sound.Postgres.Alone()),
        Sound.Postgres.With("size: 50Gi", "size: 60Gi").Alone().After(Sound.Postgres.Alone()).In(LintWorld.Cluster("slow")),
    ];

    protected override bool HasEdits => false;
}
