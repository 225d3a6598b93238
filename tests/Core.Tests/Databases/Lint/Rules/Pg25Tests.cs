using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg25Tests : LintRuleTests<Pg25>
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: postgres-general-pooler #!
          namespace: databases
        spec:
          ports:
            - port: 5432

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("postgres-general.yaml", Sound.Postgres + "---\n" + Service)) { Fixed = Sound.Postgres },
        new(("service.yaml", Service), ("postgres-general.yaml", Sound.Postgres)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("postgres-general.yaml", Sound.Postgres + "---\n" + Service.With("-pooler #!", "-web"))),
        new(("service.yaml", Service.With("namespace: databases", "namespace: web").With(" #!", "")), ("postgres-general.yaml", Sound.Postgres)),
    ];
}
