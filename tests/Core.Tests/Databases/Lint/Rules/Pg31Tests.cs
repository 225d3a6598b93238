using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Pg31Tests : LintRuleTests<Pg31>
{
    private const string Job = """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: migrate
        spec:
          template:
            spec:
              containers:
                - name: migrate
                  env:
                    - name: PGPASSWORD
                      valueFrom:
                        secretKeyRef:
                          name: app_user.postgres-general.credentials.postgresql.acid.zalan.do #!
                          key: password

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        Job.Alone() with { Fixed = Job.With("app_user.", "app-user.") },
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Job.With("app_user.", "app-user.").Alone(),
        Job.With("app_user.postgres-general.credentials.postgresql.acid.zalan.do", "some_other").Alone(),
    ];
}
