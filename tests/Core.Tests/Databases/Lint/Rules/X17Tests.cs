using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X17Tests : LintRuleTests<X17>
{
    private const string Secret = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: redis-auth
        stringData: #!
          password: an-example-of-plain-text

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        Secret.Alone(),
        Secret.With("stringData", "data").Alone(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Secret.With("an-example-of-plain-text", "<path:secret/redis#password>").With(" #!", "").Alone(),
        Secret.With("an-example-of-plain-text", "ENC[AES256_GCM,data:x]").With(" #!", "").Alone(),
        Secret.With("password: an-example-of-plain-text", "{}").With(" #!", "").Alone(),
        (Secret.With(" #!", "") + "sops: {version: 3.8.1}\n").Alone(),
    ];

    protected override bool HasEdits => false;
}
