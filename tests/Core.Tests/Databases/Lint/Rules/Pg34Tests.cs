using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg34Tests : LintRuleTests<Pg34>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        new(("postgres-general.yaml", Sound.Postgres.With("enableLogicalBackup: true", "enableLogicalBackup: false").With("spec:", "spec: #!")), ("configuration.yaml", Sound.OperatorConfiguration)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("enableLogicalBackup: true", "enableLogicalBackup: false").With("namespace: databases", "namespace: databases-staging").Alone(),
        Sound.Postgres.With("enableLogicalBackup: true", "env:\n    - name: WAL_S3_BUCKET\n      value: wal").Alone(),
        new(("postgres-general.yaml", Sound.Postgres.With("enableLogicalBackup: true", "enableLogicalBackup: false")), ("configuration.yaml", Sound.OperatorConfiguration.With("kubernetes:", "aws_or_gcp:\n    wal_s3_bucket: wal\n  kubernetes:"))),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.With("enableLogicalBackup: true", "enableLogicalBackup: false").Alone(),
    ];
}
