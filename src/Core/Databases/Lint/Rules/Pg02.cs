using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The parameter replaces Spilo's list as a whole, and Spilo writes settings of pg_cron into every configuration: without the library
/// Postgres does not know them, and the bootstrap of a new cluster ends with an error.
/// Found: <c>shared_preload_libraries</c> is set and does not name <c>pg_cron</c>.
/// Fix: add pg_cron.
/// </summary>
public sealed class Pg02() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG02", LintSeverity.Error, "the preloaded libraries lack pg_cron", "A new cluster never comes up: its bootstrap ends with unrecognized configuration parameter \"cron.database_name\".");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (Preload.Of(manifest) is { } preload && !preload.Libraries.Contains("pg_cron"))
        {
            yield return Wrong(
                manifest,
                preload.Node,
                $"shared_preload_libraries of {manifest} replaces Spilo's list and lacks pg_cron.",
                "Add pg_cron to shared_preload_libraries.",
                Edits.Set(preload.Node, string.Join(',', preload.Libraries.Append("pg_cron"))));
        }
    }
}
