using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// A class like local-path keeps a volume on one node: with that node the data of the member is gone. And without anti-affinity both
/// members may stand on the same node.
/// Found: such a <c>spec.volume.storageClass</c>, by its name or by its provisioner; or two members and more while the operator's
/// configuration does not set <c>enable_pod_antiaffinity</c>.
/// Fix: a class whose volumes can follow a member; the operator's flag.
/// </summary>
public sealed class Pg20() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG20", LintSeverity.Warning, "one node holds the data, or both members", "When that node is lost, data or the whole cluster is lost with it.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var storage = manifest.Spec.At("volume", "storageClass");
        if (StorageClasses.IsOnOneNode(manifest, set, storage.Scalar()))
        {
            yield return Wrong(manifest, storage ?? manifest.Spec.At("volume") ?? manifest.Root, $"The volumes of {manifest} are of the class {storage.Scalar() ?? "that is the default"}, which keeps each on one node.", "Take a class whose volumes can follow a member to another node.");
        }

        if (manifest.Spec.At("numberOfInstances") is not { } instances || instances.Number() is null or < 2)
        {
            yield break;
        }

        var spread = OperatorSettings.Of(set, manifest, "kubernetes", "enable_pod_antiaffinity");
        if (!spread.IsKnown)
        {
            yield return Unknown(manifest, $"whether the members are kept apart: {OperatorSettings.NotKnown}");
        }
        else if (!string.Equals(spread.Value, "true", StringComparison.OrdinalIgnoreCase))
        {
            yield return Wrong(manifest, instances, $"The {instances.Text} members of {manifest} may stand on one node: the operator does not keep them apart.", "Set enable_pod_antiaffinity in the operator's configuration.");
        }
    }
}
