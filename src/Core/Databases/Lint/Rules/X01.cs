using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A namespace that a manifest names wins over the destination of the Application. An Application for staging that takes such a file
/// changes the production object, and its prune deletes it.
/// Found: <c>metadata.namespace</c> of a database differs from the destination's namespace of an Application that takes the file.
/// Fix: no namespace in the file, or an overlay for each place.
/// </summary>
public sealed class X01() : ManifestRule(LintKinds.Databases)
{
    public override LintDescription Description { get; } = new("X01", LintSeverity.Error, "the manifest names another namespace than the Application", "The Application changes, and prunes, an object in a namespace that is not its own.") { RisksData = true };

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var elsewhere = set.Taking(manifest).Where(application => application.Namespace.Length > 0 && manifest.Key.Namespace.Length > 0 && application.Namespace != manifest.Key.Namespace).ToList();
        if (elsewhere.Count > 0 && manifest.At("metadata", "namespace") is { } place)
        {
            yield return Wrong(
                manifest,
                place,
                $"{manifest} goes to the namespace {place.Text}, while {Words.List(elsewhere.Select(application => $"{application.Name} deploys to {application.Namespace}"))}.",
                "Take the namespace out, so that each Application puts it where it deploys to.",
                Edits.Remove(place));
        }
    }
}
