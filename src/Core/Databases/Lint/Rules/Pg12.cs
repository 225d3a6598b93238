using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The API takes the versions 13 to 17, as texts; and the image has to hold the version, or no member starts.
/// Found: another value of <c>spec.postgresql.version</c>, or one that the image of <c>dockerImage</c> (else of the operator's configuration) does not hold.
/// Fix: a version and an image that go together.
/// </summary>
public sealed class Pg12() : ManifestRule(LintKinds.Postgresql)
{
    private static readonly string[] Taken = ["13", "14", "15", "16", "17"];

    public override LintDescription Description { get; } = new("PG12", LintSeverity.Error, "a version that is not to be had", "The API server refuses the cluster, or its members do not start.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (manifest.Spec.At("postgresql", "version") is not { } version)
        {
            yield break;
        }

        if (version.Kind != LintNodeKind.String || !Taken.Contains(version.Text))
        {
            var quoted = Taken.Contains(version.Text) ? Edits.Replace(version, Scalars.Quoted(version.Text)) : [];
            yield return Wrong(manifest, version, $"{manifest} asks for version {version.Text}{(quoted.Count > 0 ? " as a number" : "")}; the API takes the texts 13 to 17.", quoted.Count > 0 ? "Write the version in quotes." : "Ask for a version from 13 to 17.", quoted);
        }
        else if (Image(manifest, set) is { } image)
        {
            if (Spilo.Of(image) is { } spilo && !spilo.Has(version.Text))
            {
                yield return Wrong(manifest, version, $"{manifest} asks for version {version.Text}, and the image {image} holds {spilo.First} to {spilo.Last}.", "Choose a version that the image holds, or an image that holds the version.");
            }
            else if (Spilo.Of(image) is null)
            {
                yield return Unknown(manifest, $"which versions the image {image} holds");
            }
        }
        else
        {
            yield return Unknown(manifest, "which image the operator takes: its configuration is not known");
        }
    }

    private static string? Image(LintManifest manifest, LintSet set) =>
        manifest.Spec.Scalar("dockerImage") is { Length: > 0 } own ? own : OperatorSettings.Of(set, manifest, "docker_image").ValueIfKnown is { Length: > 0 } given ? given : null;
}
