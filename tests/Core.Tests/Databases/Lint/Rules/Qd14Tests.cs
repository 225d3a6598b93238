using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd14Tests : LintRuleTests<Qd14>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDbSchedule.With("\"0 2 * * *\" #", "\"0 0 2 * * *\" #! #").Alone() with { Fixed = Sound.QuestDbSchedule.With("\"0 2 * * *\" #", "\"0 2 * * *\" #! #") },
        Sound.QuestDbSchedule.With("\"0 2 * * *\" #", "\"@daily\" #! #").Alone(),
        Sound.QuestDbSchedule.With("\"0 2 * * *\" #", "0 25 * * * #! #").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDbSchedule.Alone(),
        Sound.QuestDbSchedule.With("\"0 2 * * *\" #", "\"*/15 2-4 * JAN-JUN MON\" #").Alone(),
    ];
}
