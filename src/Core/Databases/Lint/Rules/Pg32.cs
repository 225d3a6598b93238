using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An application that connects as a superuser can do everything in every database of the cluster, also read files of its host.
/// Found: the flag <c>superuser</c> of a user that the operator makes.
/// Fix: take the flag out, and give what is needed.
/// </summary>
public sealed class Pg32() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG32", LintSeverity.Warning, "a user is superuser", "Whoever takes over the application has the whole cluster.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from user in manifest.Spec.At("users").Entries()
        where !Roles.IsProtected(set, user.Key!)
        from flag in user.Items()
        where string.Equals(flag.Text, "superuser", StringComparison.OrdinalIgnoreCase)
        select Wrong(manifest, flag, $"The user {user.Key} of {manifest} is a superuser.", "Take the flag superuser out.", Edits.Remove(flag));
}
