using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd04Tests : LintRuleTests<Qd04>
{
    private const string ServerConfig = "    serverConfig: |\n      # Writers.\n      shared.worker.count=2\n      http.min.enabled=true\n";

    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("      http.min", "      pg.user=admin #!\n      http.min").Alone() with { Fixed = Sound.QuestDb },
        Sound.QuestDb.With("      http.min", "      http.bind.to=0.0.0.0:9000 #!\n      pg.password=quest #!\n      http.min").Alone(),
        Sound.QuestDb.With(ServerConfig, "    serverConfig: pg.user=admin #!\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
        Sound.QuestDb.With("      http.min", "      # pg.user is the operator's\n      pg.enabled=true\n      http.min").Alone(),
    ];
}
