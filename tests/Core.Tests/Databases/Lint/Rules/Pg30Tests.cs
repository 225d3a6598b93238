using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg30Tests : LintRuleTests<Pg30>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("version: \"16\"", "version: \"17\" #!").Alone().After(Sound.Postgres.Alone()),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone().After(Sound.Postgres.Alone()),
        Sound.Postgres.Alone().After(new()),
        Sound.Postgres.With("version: \"16\"", "version: \"15\"").Alone().After(Sound.Postgres.Alone()),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Postgres.Alone(),
    ];

    protected override bool HasEdits => false;
}
