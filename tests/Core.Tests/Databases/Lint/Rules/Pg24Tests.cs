using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg24Tests : LintRuleTests<Pg24>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.Postgres.With("    - 01:00-05:00", "    - \"everyday: 03:00-04:00\" #!").Alone() with { Fixed = Sound.Postgres.With("    - 01:00-05:00", "    - 03:00-04:00 #!") },
        Sound.Postgres.With("    - 01:00-05:00", "    - everyday: 03:00-04:00 #!").Alone(),
        Sound.Postgres.With("    - 01:00-05:00", "    - Sat: 03:00-04:00 #!").Alone() with { Fixed = Sound.Postgres.With("    - 01:00-05:00", "    - Sat:03:00-04:00 #!") },
        Sound.Postgres.With("    - 01:00-05:00", "    - 01:00 - 05:00 #!").Alone(),
        Sound.Postgres.With("maintenanceWindows:\n    - 01:00-05:00", "maintenanceWindows: #!\n    everyday: 03:00-04:00").Alone() with { Fixed = Sound.Postgres.With("maintenanceWindows:\n    - 01:00-05:00", "maintenanceWindows: [03:00-04:00] #!") },
        Sound.Postgres.With("    - 01:00-05:00", "    - at night #!").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Postgres.Alone(),
        Sound.Postgres.With("    - 01:00-05:00", "    - Sat:01:00-05:00").Alone(),
        Sound.Postgres.With("maintenanceWindows:\n    - 01:00-05:00", "maintenanceWindows:").Alone(),
    ];
}
