using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// The operator writes a changed configuration into the ConfigMap and leaves the pod alone: QuestDB reads it when it starts.
/// Found: another <c>spec.config</c> than in the cluster, or, where that cannot be asked, than before in Git.
/// Fix: none in the file: restart the pod <c>name-0</c> after the sync, at a moment when QuestDB may be down.
/// </summary>
public sealed class Qd15() : ManifestRule(LintKinds.QuestDb)
{
    public override LintDescription Description { get; } = new("QD15", LintSeverity.Info, "the configuration changes, and the pod does not restart", "Everything is green, and QuestDB runs with the old configuration until its pod is replaced.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var earlier = Earlier.Spec(manifest, set);
        var config = manifest.At("spec", "config");
        if (earlier.IsKnown && !Earlier.IsSame(NodeJson.Of(config), Earlier.At(earlier.Value, "config")))
        {
            yield return Wrong(manifest, config ?? manifest.Spec ?? manifest.Root, $"The configuration of {manifest} changes, and its pod is not restarted for it.", $"Restart the pod {manifest.Name}-0 after the sync.");
        }
        else if (!earlier.IsTold())
        {
            yield return Unknown(manifest, $"whether the configuration changes: {earlier.Why}");
        }
    }
}
