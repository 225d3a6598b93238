using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf15Tests : LintRuleTests<Rf15>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With("  auth:", "  bootstrapNode: #!\n    host: old-redis.web\n    port: \"6379\"\n  auth:").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
    ];

    protected override bool HasEdits => false;
}
