using DbDashboard.Core.Databases.Lint.Rules;

namespace DbDashboard.Core.Tests.Databases.Lint.Rules;

public sealed class X14Tests : LintRuleTests<X14>
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: redisfailovers.databases.spotahome.com
        spec:
          group: databases.spotahome.com
          names:
            kind: RedisFailover
            plural: redisfailovers
          scope: Namespaced
          versions: []

        """;

    private static readonly string Rest = $"  description: {new string('x', 262_144)}\n";

    protected override IEnumerable<LintExample> Bad =>
    [
        new(("databases/redisfailovers.yaml", Definition.With("metadata:", "metadata: #!") + Rest), ("applications/database-instances.yaml", Sound.Application)),
    ];

    protected override IEnumerable<LintExample> Good =>
    [
        new(("databases/redisfailovers.yaml", Definition), ("applications/database-instances.yaml", Sound.Application)),
        new(("databases/redisfailovers.yaml", Definition + Rest), ("applications/database-instances.yaml", Sound.Application.With("automated:", "syncOptions: [ServerSideApply=true]\n    automated:"))),
        new(("databases/redisfailovers.yaml", Definition + Rest)),
        new(("databases/redisfailovers.yaml", Definition.With("metadata:", "metadata:\n  annotations:\n    argocd.argoproj.io/sync-options: Replace=true") + Rest), ("applications/database-instances.yaml", Sound.Application)),
    ];
}
