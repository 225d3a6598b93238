using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Without a backup there is no way back from a lost volume or a wrong delete.
/// Found: a cluster outside namespaces for development, test or staging with neither <c>enableLogicalBackup</c> nor a WAL archive (an <c>env</c> of
/// WAL_…), while the operator's configuration archives none for all.
/// Fix: <c>enableLogicalBackup: true</c>, or a WAL archive.
/// </summary>
public sealed class Pg34() : ManifestRule(LintKinds.Postgresql)
{
    private static readonly string[] NotProduction = ["dev", "test", "staging", "stage", "preview", "ci", "qa"];
    private static readonly string[][] Archives = [["aws_or_gcp", "wal_s3_bucket"], ["aws_or_gcp", "wal_gs_bucket"], ["aws_or_gcp", "wal_az_storage_account"], ["kubernetes", "pod_environment_configmap"], ["kubernetes", "pod_environment_secret"]];

    public override LintDescription Description { get; } = new("PG34", LintSeverity.Warning, "no backup", "What is deleted or lost cannot be brought back.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var isBackedUp = manifest.Spec.At("enableLogicalBackup").IsTrue() || manifest.Spec.At("env").Items().Any(item => item.Scalar("name") is { } name && name.Contains("WAL_", StringComparison.Ordinal));
        var places = set.NamespacesOf(manifest);
        if (isBackedUp || (places.Count > 0 && places.All(place => place.Split('-').Any(NotProduction.Contains))))
        {
            yield break;
        }

        var archives = Archives.Select(path => OperatorSettings.Of(set, manifest, path)).ToList();
        if (!archives.TrueForAll(archive => archive.IsKnown))
        {
            yield return Unknown(manifest, $"whether the operator backs up every cluster: {OperatorSettings.NotKnown}");
        }
        else if (archives.TrueForAll(archive => archive.Value!.Length == 0))
        {
            yield return Wrong(manifest, manifest.Spec ?? manifest.Root, $"No backup of {manifest} is configured.", "Set enableLogicalBackup, or archive its WAL.", Backup(manifest.Spec));
        }
    }

    private static EquatableList<TextEdit> Backup(LintNode? spec) =>
        spec.At("enableLogicalBackup") is { } present ? Edits.Replace(present, "true") : Edits.Add(spec, ["enableLogicalBackup"], "true");
}
