using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class Rf10Tests : LintRuleTests<Rf10>
{
    private const string Sealed = """
        apiVersion: bitnami.com/v1alpha1
        kind: SealedSecret
        metadata:
          name: redis-auth
          namespace: databases
        spec:
          encryptedData:
            password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq

        """;

    private const string External = """
        apiVersion: external-secrets.io/v1
        kind: ExternalSecret
        metadata:
          name: redis-from-vault
          namespace: databases
        spec:
          target:
            name: redis-auth
          data:
            - secretKey: password

        """;

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("redis-general.yaml", Sound.Redis.With("secretPath: redis-auth", "secretPath: redis-auth #!")), ("secret.yaml", Sound.RedisSecret.With("password:", "pass:"))),
        Sound.Redis.With("secretPath: redis-auth", "secretPath: redis-auth #!").Alone().In(LintWorld.Empty),
        Sound.Redis.With("secretPath: redis-auth", "secretPath: redis-auth #! of the vault").Alone(),
        new(("redis-general.yaml", Sound.Redis.With("secretPath: redis-auth", "secretPath: redis-auth #!")), ("secret.yaml", Sound.RedisSecret.With("namespace: databases", "namespace: web"))),
        Sound.Redis.With("  auth:\n    secretPath: redis-auth\n", "").With("spec:\n  labelWhitelist", "spec: #!\n  labelWhitelist").WithSecret(),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        Sound.Redis.WithSecret(),
        new(("redis-general.yaml", Sound.Redis), ("secret.yaml", Sealed)),
        new(("redis-general.yaml", Sound.Redis), ("secret.yaml", External)),
    ];

    protected override IEnumerable<LintExample> Untold =>
    [
        Sound.Redis.Alone().In(LintWorld.Live("{}")),
        new(("redis-general.yaml", Sound.Redis), ("secret.yaml", External.With("data:\n    - secretKey: password", "dataFrom:\n    - extract: all"))),
    ];

    protected override bool HasEdits => false;
}
