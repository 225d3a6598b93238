using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf07Tests : LintRuleTests<Rf07>
{
    private static readonly string Storage = Sound.Redis[Sound.Redis.IndexOf("    storage:\n", StringComparison.Ordinal)..];

    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Redis.With(Storage, "").With("300 10", "300 10 #!").Alone(),
        Sound.Redis.With(Storage, "").With("save 900 1 300 10", "appendonly yes #!").Alone(),
        Sound.Redis.With("save 900 1 300 10", "save \"\" #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.Alone(),
        Sound.Redis.With(Storage, "").With("save 900 1 300 10", "save \"\"").Alone(),
        Sound.Redis.With("save 900 1 300 10", "save \"\"\n      - appendonly yes").Alone(),
        Sound.Redis.With("save 900 1 300 10", "appendonly no").Alone(),
    ];

    protected override bool HasEdits => false;
}
