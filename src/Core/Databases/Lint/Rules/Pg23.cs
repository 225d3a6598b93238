using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A field that the schema of <c>postgresql</c> does not have is dropped by the API server, so it has no effect, and Argo CD finds it
/// missing at every comparison; with ServerSideApply the sync fails. Pod anti-affinity and disruption budgets are matters of the operator's configuration.
/// Found: a field that the CustomResourceDefinition lacks: of the cluster, else in the files, else of the operator 1.14.
/// Fix: take it out.
/// </summary>
public sealed class Pg23() : UnknownFieldRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG23", LintSeverity.Error, "a field that postgresql does not have", "The field has no effect and the application is OutOfSync for ever; with ServerSideApply its sync fails.");
}
