using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A field that the schema of <c>RedisFailover</c> does not have is dropped by the API server, so it has no effect, and Argo CD finds it
/// missing at every comparison; with ServerSideApply the sync fails. The operator makes Services and disruption budgets itself, and knows one exporter each for Redis and sentinels.
/// Found: a field that the CustomResourceDefinition lacks (<c>redis.service</c>, <c>sentinel.env</c>, …): of the cluster, else in the files, else of the operator 1.3.
/// Fix: take it out.
/// </summary>
public sealed class Rf11() : UnknownFieldRule(LintKinds.RedisFailover)
{
    public override LintDescription Description { get; } = new("RF11", LintSeverity.Error, "a field that RedisFailover does not have", "The field has no effect and the application is OutOfSync for ever; with ServerSideApply its sync fails.");
}
