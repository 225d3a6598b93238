using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A connector has one image: a fixed one (<c>image</c>), or one that the operator keeps up to date (<c>imagePolicy</c>). Both at once are refused.
/// With neither, the operator takes its own default.
/// Found: both; or neither (an info).
/// Fix: no safe one by itself: one of the two, and they run different versions.
/// </summary>
public sealed class Tw01() : ManifestRule(LintKinds.TwingateConnector)
{
    private const string Default = "Which version runs is what the operator takes by default, and changes with it.";

    public override LintDescription Description { get; } = new("TW01", LintSeverity.Error, "both or none of image and imagePolicy", "The API server refuses the connector, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) => (manifest.At("spec", "image"), manifest.At("spec", "imagePolicy")) switch
    {
        ({ } image, not null) => [Wrong(manifest, image, $"{manifest} has image and imagePolicy.", "Keep one of the two.")],
        (null, null) => [Wrong(manifest, manifest.Spec ?? manifest.Root, $"{manifest} has neither image nor imagePolicy.", "Name one of the two.") with { Severity = LintSeverity.Info, Ignored = Default }],
        _ => [],
    };
}
