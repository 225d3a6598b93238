using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Qd11Tests : LintRuleTests<Qd11>
{
    protected override IEnumerable<LintExample> Bad =>
    [
        Sound.QuestDb.With("spec:\n", "spec:\n  replicas: 1 #!\n  service: #!\n    type: ClusterIP\n").With("size: 50Gi", "size: 50Gi\n    accessModes: [ReadWriteOnce] #!").Alone() with { Fixed = Sound.QuestDb },
        Sound.QuestDb.With("spec:\n", "spec:\n  env: #! of the JVM\n    - name: JVM_PREPEND\n      value: -Xmx1g\n").Alone() with { Fixed = Sound.QuestDb.With("spec:\n", "spec:\n  extraEnv: #! of the JVM\n    - name: JVM_PREPEND\n      value: -Xmx1g\n") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.QuestDb.Alone(),
        Sound.QuestDb.With("    serverConfig: |", "    http.enabled: true\n    serverConfig: |").Alone(),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.QuestDb.With("questdb.io/v1beta1", "questdb.io/v2").Alone(),
    ];
}
