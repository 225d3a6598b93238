namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Whoever is on call looks for the file of a database by its name.
/// Found: a file with one database in it is called otherwise, and so is its folder.
/// Fix: rename the file; the filter of the Application has to take the new name.
/// </summary>
public sealed class X04() : ManifestRule(LintKinds.Databases)
{
    public override LintDescription Description { get; } = new("X04", LintSeverity.Warning, "the file is not called as its database", "At night somebody edits, or looks for, the wrong file.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var stem = Path.GetFileNameWithoutExtension(manifest.File.Name);
        var isAlone = manifest.File.Manifests.Count(other => LintKinds.Databases.Contains(other.Key.GroupKind)) == 1;
        if (isAlone && manifest.Name.Length > 0 && stem != manifest.Name && Path.GetFileName(manifest.File.Folder) != manifest.Name)
        {
            yield return Wrong(manifest, manifest.At("metadata", "name") ?? manifest.Root, $"The file {manifest.File.Name} declares {manifest}.", $"Rename the file to {manifest.Name}{Path.GetExtension(manifest.File.Name)}, and see that the filter takes it.");
        }
    }
}
