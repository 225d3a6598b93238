using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Some names of roles the operator keeps to itself: a user of that name is passed over with a line in its log, and what is given to
/// that user is never made.
/// Found: <c>postgres</c>, <c>standby</c>, <c>pooler</c> or a name of <c>protected_role_names</c> (by default <c>admin</c> and <c>cron_admin</c>) under <c>users</c>.
/// Fix: another name, and the same name where databases are given to it.
/// </summary>
public sealed class Pg08() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG08", LintSeverity.Error, "a user that the operator passes over", "The user is not made, no secret is written, and databases for it are not created.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from user in manifest.Spec.At("users").Entries()
        where Roles.IsProtected(set, user.Key!)
        select Wrong(manifest, user, $"The user {user.Key} of {manifest} has a name that the operator keeps to itself.", "Give the user another name, also where databases are given to it.");
}
