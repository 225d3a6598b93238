using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator makes a database only for an owner that it knows: a user of the same manifest that it does not skip, or a role that it
/// makes for a prepared database. For any other it passes the database over without a word in the status.
/// Found: a value under <c>databases</c> that is no key of <c>users</c>, or a protected name.
/// Fix: declare the user, or name another owner.
/// </summary>
public sealed class Pg07() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG07", LintSeverity.Error, "a database for an owner that is never made", "The database is not created, and nothing says so.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        foreach (var database in manifest.Spec.At("databases").Entries())
        {
            var owner = database.Scalar() ?? "";
            var isProtected = Roles.IsProtected(set, owner);
            if (isProtected || (manifest.Spec.At("users", owner) is null && !PreparedDatabases.IsDefaultRole(manifest, owner)))
            {
                yield return Wrong(
                    manifest,
                    database,
                    $"The database {database.Key} of {manifest} is for {(owner.Length == 0 ? "nobody" : owner)}, {(isProtected ? "a name that the operator keeps to itself" : "who is no user of the cluster")}.",
                    isProtected || owner.Length == 0 ? "Name a user of the cluster as its owner." : $"Add {owner} to users, or name another owner.",
                    !isProtected && Names.IsUser(owner) ? Edits.Add(manifest.Spec, ["users", owner], "[]") : []);
            }
        }
    }
}
