using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Options of Argo CD that an object carries itself, and those that keep it when its file goes.</summary>
internal static class SyncOptionsOf
{
    private const string Annotation = "argocd.argoproj.io/sync-options";

    public static bool Has(LintManifest manifest, string option) =>
        manifest.Annotation(Annotation)?.Split(',', StringSplitOptions.TrimEntries).Contains(option) ?? false;

    /// <summary>Argo CD does not delete it without being asked again.</summary>
    public static bool IsProtected(LintManifest manifest) => Has(manifest, "Prune=false") || Has(manifest, "Prune=confirm");

    /// <summary>Adds options to those that it carries.</summary>
    public static EquatableList<TextEdit> Add(LintManifest manifest, string options) => manifest.At("metadata", "annotations", Annotation) is { } present
        ? Edits.Set(present, string.IsNullOrWhiteSpace(present.Text) ? options : $"{present.Text},{options}")
        : Edits.Add(manifest.Root, ["metadata", "annotations", Annotation], options);

    /// <summary>The applications that take the manifest and delete by themselves what Git does not declare any more.</summary>
    public static IEnumerable<LintApplication> PruningOf(LintManifest manifest, LintSet set) => set.Taking(manifest).Where(application => application.IsPruning);
}
