using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>A Secret that is annotated as one of a QuestDB's.</summary>
/// <param name="Type"><c>psql</c> or <c>ilp</c>.</param>
/// <param name="Database">The name of the QuestDB.</param>
internal sealed record QuestDbSecret(LintManifest Manifest, string Type, string Database)
{
    private const string Domain = "questdb.crd.questdb.io/";

    /// <summary>Those of the files, also inside of the templates of SealedSecrets and ExternalSecrets.</summary>
    public static IEnumerable<QuestDbSecret> All(LintSet set) =>
        from manifest in set.Manifests
        let annotations = manifest.Kind switch
        {
            "Secret" => manifest.At("metadata", "annotations"),
            "SealedSecret" => manifest.At("spec", "template", "metadata", "annotations"),
            "ExternalSecret" => manifest.At("spec", "target", "template", "metadata", "annotations"),
            _ => null,
        }
        let type = annotations.Scalar(Domain + "secret-type")
        let database = annotations.Scalar(Domain + "name")
        where type is not null && database is not null
        select new QuestDbSecret(manifest, type, database);
}
