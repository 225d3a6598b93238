namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A file that no Application takes changes nothing, however often it is edited; it looks like a database and is none.
/// Found: a file that declares a database, and no Application of this repository takes it, with what keeps each from it.
/// Fix: let a filter take it, or delete it.
/// </summary>
public sealed class X05() : ManifestRule(LintKinds.Databases)
{
    public override LintDescription Description { get; } = new("X05", LintSeverity.Warning, "no Application takes the file", "The database is never made, and changes of the file have no effect.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (set.Taking(manifest).Any())
        {
            yield break;
        }

        if (!set.Applications.Any(application => application.Folders.Count > 0))
        {
            yield return Unknown(manifest, "which Application takes the file: none is known that has a path in this repository");
        }
        else if (set.MayBeTaken(manifest.File))
        {
            yield return Unknown(manifest, "which Application takes the file: another tool than Argo CD's plain directory decides");
        }
        else
        {
            var near = set.Applications.Where(application => application.Takes.ContainsKey(manifest.File.Path)).Select(application => $"{application.Name}: {application.Takes[manifest.File.Path].Why.TrimEnd('.')}").ToList();
            yield return Wrong(manifest, manifest.Root, $"No Application takes {manifest}{(near.Count > 0 ? $" ({string.Join("; ", near)})" : ": none has this folder")}.", "Let the filter of an Application take it, or delete the file.");
        }
    }
}
