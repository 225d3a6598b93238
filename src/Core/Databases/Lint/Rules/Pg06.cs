using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A database that stands both under <c>databases</c> and under <c>preparedDatabases</c> belongs to the owner that the first names.
/// The operator works on prepared databases as <c>&lt;database&gt;_owner</c> and is then denied: schemas and extensions are never made.
/// Found: the same name in both, with another owner than <c>&lt;database&gt;_owner</c>.
/// Fix: that owner, or the database in one of the two alone.
/// </summary>
public sealed class Pg06() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG06", LintSeverity.Error, "a prepared database has another owner", "Its schemas and extensions are never made (permission denied for database), while the status may say Running.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from prepared in PreparedDatabases.Of(manifest)
        let owner = manifest.Spec.At("databases", prepared.Key!)
        where owner is not null && owner.Scalar() != $"{prepared.Key}_owner"
        select Wrong(
            manifest,
            owner,
            $"The database {prepared.Key} of {manifest} is prepared and also given to {owner.Scalar() ?? "nobody"}.",
            $"Give it to {prepared.Key}_owner, or declare it under preparedDatabases alone.",
            Edits.Replace(owner, Scalars.String($"{prepared.Key}_owner")));
}
