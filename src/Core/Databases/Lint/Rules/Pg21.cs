using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A limit below its request the operator raises without a word.
/// Found: <c>spec.resources.limits</c> is less than <c>spec.resources.requests</c>, in cpu or memory.
/// Fix: a limit that is at least the request.
/// </summary>
public sealed class Pg21() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG21", LintSeverity.Warning, "a limit below its request", "The operator raises the limit in silence, and pods have another one than Git says.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from limit in manifest.Spec.At("resources", "limits").Entries()
        let request = manifest.Spec.At("resources", "requests", limit.Key!).Scalar()
        where limit.IsScalar && Quantity.IsLess(limit.Text, request)
        select Wrong(manifest, limit, $"{manifest} limits {limit.Key} to {limit.Text} and requests {request}.", $"Set the limit of {limit.Key} to {request} or more.", Edits.Set(limit, request!));
}
