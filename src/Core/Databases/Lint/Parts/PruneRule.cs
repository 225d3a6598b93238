using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>An object of which the data goes with it, and that Argo CD may delete by itself when its file is lost from Git.</summary>
public abstract class PruneRule(GroupKind kind) : ManifestRule(kind)
{
    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (SyncOptionsOf.IsProtected(manifest))
        {
            yield break;
        }

        if (SyncOptionsOf.PruningOf(manifest, set).Select(application => application.Name).ToList() is { Count: > 0 } pruning)
        {
            yield return Wrong(
                manifest,
                manifest.At("metadata", "annotations") ?? manifest.Metadata ?? manifest.Root,
                $"{Words.List(pruning)} deletes by itself what Git does not declare any more, and {manifest} is not kept from it.",
                "Annotate it with Prune=confirm,Delete=confirm.",
                SyncOptionsOf.Add(manifest, SyncOptionsOf.Has(manifest, "Delete=confirm") ? "Prune=confirm" : "Prune=confirm,Delete=confirm"));
        }
        else if (set.MayBeTaken(manifest.File))
        {
            yield return Unknown(manifest, "which Application takes the file: another tool than Argo CD's plain directory decides");
        }
    }
}
