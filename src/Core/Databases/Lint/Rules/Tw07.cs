using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// With the provider <c>google</c> the operator looks for new versions in a repository that only you know. The definition that comes with the
/// operator 2.0.0 has this condition the wrong way round and refuses <c>google</c> with a repository as well: there use <c>image</c>.
/// Found: <c>imagePolicy.provider: google</c> without <c>repository</c>; with one it is said that it was not checked.
/// Fix: no safe one by itself: which repository is not known here.
/// </summary>
public sealed class Tw07() : ManifestRule(LintKinds.TwingateConnector)
{
    public override LintDescription Description { get; } = new("TW07", LintSeverity.Error, "Google's registry without a repository", "The API server refuses the connector, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "imagePolicy", "provider") is not { } provider || provider.Scalar() != "google")
        {
            yield break;
        }

        yield return string.IsNullOrEmpty(manifest.Spec.Scalar("imagePolicy", "repository"))
            ? Wrong(manifest, provider, $"{manifest} takes its image from Google's registry, and names no repository.", "Name the repository, or use image instead.")
            : Unknown(manifest, "whether the definition in the cluster takes google with a repository: that of the operator 2.0.0 does not");
    }
}
