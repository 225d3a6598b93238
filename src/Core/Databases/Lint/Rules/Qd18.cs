using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// With <c>latest</c>, or without a tag, a pod gets whatever is newest when it starts, and QuestDB changes the files of its tables with its version.
/// Found: such a <c>spec.image</c>.
/// Fix: no safe one by itself: the version that runs now, which is not known here.
/// </summary>
public sealed class Qd18() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD18", LintSeverity.Warning, "the version of QuestDB is not fixed", "QuestDB is upgraded by a restart that nobody meant as one, and there is no way back.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.At("spec", "image") is { Kind: LintNodeKind.String, Text.Length: > 0 } image && !ImageName.Of(image.Text).IsPinned)
        {
            yield return Wrong(manifest, image, $"The image {image.Text} of {manifest} has no fixed version.", "Name the version that runs now.");
        }
    }
}
