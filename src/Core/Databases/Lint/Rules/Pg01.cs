using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// pgvector is an extension that is called <c>vector</c>; it is no library and needs no preloading. Named <c>pgvector</c> in
/// <c>shared_preload_libraries</c>, Postgres does not find such a file and never starts; named <c>vector</c> it is needless.
/// Found: the token <c>pgvector</c> or <c>vector</c> in <c>spec.postgresql.parameters.shared_preload_libraries</c>.
/// Fix: take the token out, and declare the extension under <c>preparedDatabases</c>.
/// </summary>
public sealed class Pg01() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG01", LintSeverity.Error, "pgvector is preloaded as a library", "Postgres ends at every start with could not access file \"pgvector\".");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (Preload.Of(manifest) is { } preload && preload.Libraries.FirstOrDefault(library => library is "pgvector" or "vector") is { } wrong)
        {
            yield return Wrong(
                manifest,
                preload.Node,
                $"shared_preload_libraries of {manifest} names {wrong}, which is no library.",
                $"Take {wrong} out of shared_preload_libraries; the extension vector needs no preloading.",
                Edits.Set(preload.Node, string.Join(',', preload.Libraries.Where(library => library is not ("pgvector" or "vector")))));
        }
    }
}
