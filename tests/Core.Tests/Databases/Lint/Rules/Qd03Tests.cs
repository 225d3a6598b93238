using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd03Tests : LintRuleTests<Qd03>
{
    private const string ServerConfig = "    serverConfig: |\n      # Writers.\n      shared.worker.count=2\n      http.min.enabled=true\n";

    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("    serverConfig: |", "    http.enabled: \"true\" #! for people\n    line.tcp.enabled: false #!\n    serverConfig: |").Alone() with { Fixed = Sound.QuestDb.With("http.min.enabled=true\n", "http.min.enabled=true\n      http.enabled=true\n      line.tcp.enabled=false\n") },
        Sound.QuestDb.With(ServerConfig, "    http.enabled: true #! for people\n    pg.enabled: true #!\n").Alone() with { Fixed = Sound.QuestDb.With(ServerConfig, "    serverConfig: |\n      http.enabled=true\n      pg.enabled=true\n") },
        Sound.QuestDb.With(ServerConfig, "    # Writers.\n    pg.user: admin #!\n    logConfig: |\n      writers=stdout\n    pg.enabled: true #!\n").Alone() with { Fixed = Sound.QuestDb.With(ServerConfig, "    # Writers.\n    logConfig: |\n      writers=stdout\n    serverConfig: |\n      pg.enabled=true\n") },
        Sound.QuestDb.With(ServerConfig, "    http: #!\n      enabled: true\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
        Sound.QuestDb.With(ServerConfig, "    logConfig: writers=stdout\n").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.QuestDb.With("questdb.io/v1beta1", "questdb.io/v2").Alone(),
    ];
}
