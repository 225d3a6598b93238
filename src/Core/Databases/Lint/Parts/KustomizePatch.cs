using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>A patch that Kustomize makes, with the folder from which its targets come.</summary>
/// <param name="Holder">The kustomization's root, or the Application's manifest.</param>
/// <param name="Text">The patch as a text.</param>
internal sealed record KustomizePatch(LintFile File, LintNode Holder, LintNode Text, LintNode? Target, string Folder)
{
    /// <summary>Every patch in kustomizations and in Applications of the set.</summary>
    public static IEnumerable<KustomizePatch> In(LintSet set) => InKustomizations(set).Concat(InApplications(set));

    /// <summary>The objects that it is for: those of its target's kind and name below its folder.</summary>
    public IReadOnlyList<LintManifest> Targets(LintSet set) =>
        [.. set.Manifests.Where(manifest => manifest.Kind == Target.Scalar("kind") && (Target.Scalar("name") is null || manifest.Name == Target.Scalar("name")) && (Folder.Length == 0 || manifest.File.Path.StartsWith(Folder + "/", StringComparison.Ordinal)))];

    private static IEnumerable<KustomizePatch> InKustomizations(LintSet set) =>
        from file in set.Files
        where file.Name is "kustomization.yaml" or "kustomization.yml" or "Kustomization"
        from root in file.Roots
        from patch in Patches(root)
        select new KustomizePatch(file, root, patch.Text, patch.Target, Root(root, file.Folder));

    private static IEnumerable<KustomizePatch> InApplications(LintSet set) =>
        from manifest in set.OfKind(LintKinds.Application)
        from source in ApplicationSources.Of(manifest)
        where set.IsOwn(source.Scalar("repoURL") ?? "")
        from patch in Patches(source.At("kustomize"))
        select new KustomizePatch(manifest.File, manifest.Root, patch.Text, patch.Target, SourcePath.Clean(source.Scalar("path") ?? "").Path ?? "");

    private static IEnumerable<(LintNode Text, LintNode? Target)> Patches(LintNode? holder) =>
        from patch in holder.At("patches").Items().Concat(holder.At("patchesJson6902").Items())
        let text = patch.At("patch")
        where text is { IsScalar: true }
        select (text, patch.At("target"));

    // Resources from beside or above its own folder: targets are looked for everywhere.
    private static string Root(LintNode kustomization, string folder) =>
        kustomization.At("resources").Items().Concat(kustomization.At("bases").Items()).Any(resource => resource.Text.StartsWith("..", StringComparison.Ordinal)) ? "" : folder;
}
