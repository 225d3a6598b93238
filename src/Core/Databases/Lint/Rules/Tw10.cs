using System.Text.Json.Nodes;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// What an object of Twingate is, and what an access connects, is decided once: the API server refuses every later change.
/// Found: another <c>id</c>, <c>remoteNetworkId</c> or <c>type</c>, or other references of an access, than in the cluster, or, where that cannot be asked, than before in Git.
/// Fix: no safe one by itself: the value as it was, or a new object.
/// </summary>
public sealed class Tw10() : ManifestRule(LintKinds.TwingateConnector, LintKinds.TwingateResource, LintKinds.TwingateGroup, LintKinds.TwingateResourceAccess)
{
    private static readonly string[] Fields = ["id", "remoteNetworkId", "type"];
    private static readonly string[] OfAccess = ["resourceRef", "groupRef", "principalId", "principalExternalRef"];

    public override LintDescription Description { get; } = new("TW10", LintSeverity.Error, "a change of what never changes", "The API server refuses the change, and the sync fails.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var earlier = Earlier.Spec(manifest, set);
        if (!earlier.IsKnown)
        {
            return earlier.IsTold() ? [] : [Unknown(manifest, $"whether something changes that never does: {earlier.Why}")];
        }

        return from name in manifest.Key.GroupKind == LintKinds.TwingateResourceAccess ? OfAccess : Fields
               let node = manifest.Spec.At(name)
               let old = Earlier.At(earlier.Value, name)
               where old is not null && node is not null && !Earlier.IsSame(NodeJson.Of(node), old)
               select Wrong(manifest, node, $"{name} of {manifest} changes{From(old)}, and never may.", "Change it back, or declare a new object.");
    }

    private static string From(JsonNode old) => old is JsonValue ? $" from {old}" : "";
}
