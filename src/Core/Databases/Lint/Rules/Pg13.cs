using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The extension vector (pgvector) is in Spilo's images since 3.1-p1.
/// Found: <c>vector</c> is declared, and <c>dockerImage</c> names an older image.
/// Fix: a newer image, or none, so that the operator's own counts.
/// </summary>
public sealed class Pg13() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG13", LintSeverity.Error, "the image lacks the extension vector", "The extension is never created: extension \"vector\" is not available.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("dockerImage") is not { } image || !PreparedDatabases.Extensions(manifest).Any(pair => pair.Extension.Key == "vector"))
        {
            yield break;
        }

        if (Spilo.Of(image.Text) is not { } spilo)
        {
            yield return Unknown(manifest, $"whether the image {image.Text} has the extension vector");
        }
        else if (!spilo.HasVector)
        {
            var fits = Spilo.Of(Spilo.Recent)!.Has(manifest.Spec.Scalar("postgresql", "version") ?? "");
            yield return Wrong(manifest, image, $"{manifest} declares the extension vector, which the image {image.Text} does not hold.", $"Take an image since 3.1-p1, such as {Spilo.Recent}.", fits ? Edits.Set(image, Spilo.Recent) : []);
        }
    }
}
