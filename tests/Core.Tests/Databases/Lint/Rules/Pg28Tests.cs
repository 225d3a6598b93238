using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg28Tests : LintRuleTests<Pg28>
{
    private const string Parameter = "max_connections: \"200\"";

    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With(Parameter, "max_connections: 200 #! more").Alone() with { Fixed = Sound.Postgres.With(Parameter, "max_connections: \"200\" #! more") },
        Sound.Postgres.With(Parameter, "log_connections: on #!").Alone() with { Fixed = Sound.Postgres.With(Parameter, "log_connections: \"on\" #!") },
        Sound.Postgres.With(Parameter, "log_connections: #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good => [Sound.Postgres.Alone(), Sound.Postgres.With(Parameter, "max_connections: '200'").Alone()];
}
