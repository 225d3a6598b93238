using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Names of users are small letters, digits, hyphens and underscores, in parts that points divide.
/// Found: a key of <c>users</c> that is written otherwise.
/// Fix: another name, and the same name where databases are given to it.
/// </summary>
public sealed class Pg09() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG09", LintSeverity.Error, "a user's name is not valid", "The operator ends its work on the cluster with an error about its roles.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from user in manifest.Spec.At("users").Entries()
        where !Names.IsUser(user.Key!)
        select Wrong(manifest, user, $"{user.Key} is no valid name for a user of {manifest}.", "Use small letters, digits, hyphens and underscores, also where databases are given to the user.", Renamed(manifest, user));

    private static EquatableList<TextEdit> Renamed(LintManifest manifest, LintNode user)
    {
        var name = user.Key!.ToLowerInvariant();
        return Names.IsUser(name) && user.Parent![name] is null
            ? manifest.Spec.At("databases").Entries().Where(database => database.Scalar() == user.Key).SelectMany(database => Edits.Set(database, name).Items).Concat(Edits.Rename(user, name)).ToEquatableList()
            : [];
    }
}
