using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Spilo preloads libraries for its metrics, for its log of logins and so that others than superusers can create extensions. The
/// parameter replaces the list as a whole.
/// Found: <c>shared_preload_libraries</c> is set and lacks one of bg_mon, pg_stat_statements, pgextwlist, pg_auth_mon and set_user.
/// Fix: begin with Spilo's own list, <c>bg_mon,pg_stat_statements,pgextwlist,pg_auth_mon,set_user,timescaledb,pg_cron,pg_stat_kcache</c>.
/// </summary>
public sealed class Pg03() : ManifestRule(LintKinds.Postgresql)
{
    private static readonly string[] Wanted = ["bg_mon", "pg_stat_statements", "pgextwlist", "pg_auth_mon", "set_user"];

    public override LintDescription Description { get; } = new("PG03", LintSeverity.Warning, "the preloaded libraries lack some of Spilo's own", "Metrics, query statistics or the creation of extensions by ordinary users are missing.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (Preload.Of(manifest) is { } preload && Wanted.Except(preload.Libraries).ToList() is { Count: > 0 } missing)
        {
            yield return Wrong(
                manifest,
                preload.Node,
                $"shared_preload_libraries of {manifest} replaces Spilo's list and lacks {Words.List(missing)}.",
                $"Add {Words.List(missing)} to shared_preload_libraries.",
                Edits.Set(preload.Node, string.Join(',', missing.Concat(preload.Libraries))));
        }
    }
}
