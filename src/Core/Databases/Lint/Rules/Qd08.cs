using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The image of a QuestDB is one text, and has to be there.
/// Found: no <c>spec.image</c>, or one that is no text (<c>repository</c> and <c>tag</c>, as charts have it).
/// Fix: <c>repository:tag</c> as one text. Where there is none, somebody has to choose the version.
/// </summary>
public sealed class Qd08() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD08", LintSeverity.Error, "no image, or one that is no text", "The API server refuses the object, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var image = manifest.At("spec", "image");
        if (image is { Kind: LintNodeKind.String, Text.Length: > 0 })
        {
            yield break;
        }

        yield return image is null or { Kind: LintNodeKind.Null } or { Kind: LintNodeKind.String }
            ? Wrong(manifest, image ?? manifest.Spec ?? manifest.Root, $"{manifest} names no image.", "Name it with a version: questdb/questdb and a tag.")
            : Wrong(manifest, image, $"The image of {manifest} is {Words.TypeOf(image)}, and has to be a text.", "Write it as one text, repository and tag with a colon between.", Joined(image));
    }

    private static EquatableList<TextEdit> Joined(LintNode image) => image is { IsMapping: true, Children.Count: 2 } && image.Scalar("repository") is { } repository && image.Scalar("tag") is { } tag
        ? Edits.Inline(image, Scalars.String($"{repository}:{tag}"))
        : [];
}
