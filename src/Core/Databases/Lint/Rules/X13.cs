using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Some images cannot be pulled: the tag v0.0.0 with which questdb-operator's manifests stand in for a release, and kube-rbac-proxy from
/// gcr.io/kubebuilder, which is not served any more.
/// Found: such an image of a container, where no kustomization or patch of the set puts another one.
/// Fix: a release; quay.io/brancz/kube-rbac-proxy.
/// </summary>
public sealed class X13() : ManifestRule
{
    private const string Gone = "gcr.io/kubebuilder/kube-rbac-proxy";

    public override LintDescription Description { get; } = new("X13", LintSeverity.Error, "an image that cannot be pulled", "The pod stays in ImagePullBackOff; where it serves a webhook, every write to its databases fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) =>
        from containers in manifest.Root.All()
        where containers is { IsSequence: true, Key: "containers" or "initContainers" }
        from container in containers.Items()
        let image = container.At("image")
        where image is { IsScalar: true } && (image.Text.EndsWith(":v0.0.0", StringComparison.Ordinal) || image.Text.StartsWith(Gone, StringComparison.Ordinal)) && !IsReplaced(image, manifest, set)
        select image.Text.StartsWith(Gone, StringComparison.Ordinal)
            ? Wrong(manifest, image, $"{manifest} takes {image.Text}, which is not served any more.", "Take quay.io/brancz/kube-rbac-proxy.", Edits.Set(image, "quay.io/brancz/kube-rbac-proxy" + image.Text[Gone.Length..]))
            : Wrong(manifest, image, $"{manifest} takes {image.Text}, which stands in for a release.", "Name a release.");

    private static bool IsReplaced(LintNode image, LintManifest manifest, LintSet set)
    {
        var name = image.Text[..image.Text.LastIndexOf(':')];
        return set.Files.SelectMany(file => file.Roots).Any(root => root.At("images").Items().Any(item => item.Scalar("name") == name && (item.At("newTag") ?? item.At("newName") ?? item.At("digest")) is not null))
            || KustomizePatch.In(set).Any(patch => patch.Targets(set).Contains(manifest) && JsonPatchOperation.Read(patch.Text.Text).Any(step => image.Path == Path(step)));
    }

    private static string Path(JsonPatchOperation step) => string.Concat(step.Segments.Select((segment, at) => int.TryParse(segment, out _) ? $"[{segment}]" : at == 0 ? segment : $".{segment}"));
}
