using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A statement timeout of the whole cluster also ends what has to take long: building an index (hnsw), a dump, the copying of a new member.
/// Found: <c>statement_timeout</c> under <c>spec.postgresql.parameters</c> that is not 0.
/// Fix: take it out, and set it for the role that needs it (<c>ALTER ROLE … SET statement_timeout</c>).
/// </summary>
public sealed class Pg26() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG26", LintSeverity.Warning, "a statement timeout for the whole cluster", "Index builds, dumps and backups end in the middle.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("postgresql", "parameters", "statement_timeout") is { IsScalar: true } timeout && timeout.Text.TrimEnd('m', 's', 'i', 'n', 'h', 'd', ' ') is not ("0" or ""))
        {
            yield return Wrong(manifest, timeout, $"{manifest} ends every statement after {timeout.Text}.", "Take statement_timeout out, and set it for the roles that need it.", Edits.Remove(timeout));
        }
    }
}
