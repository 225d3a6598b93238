using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Of the claims of a RedisFailover the operator changes nothing but their size, and that only upwards. Everything else it ignores
/// without a word: class, access modes, name, and whether there is a claim at all.
/// Found: another <c>spec.redis.storage.persistentVolumeClaim</c> than in the cluster (where that cannot be asked, than before in Git), other than a growing size.
/// Fix: for a smaller size the size as it was; else none that is safe by itself: move the data to a new RedisFailover.
/// </summary>
public sealed class Rf08() : ManifestRule(LintKinds.RedisFailover)
{
    private static readonly string[] Claim = ["redis", "storage", "persistentVolumeClaim"];
    private static readonly string[] Size = ["spec", "resources", "requests", "storage"];

    public override LintDescription Description { get; } = new("RF08", LintSeverity.Warning, "a change of the claim that the operator ignores", "Nothing happens, and Git says something that the volumes are not.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        var earlier = Earlier.Spec(manifest, set);
        var claim = manifest.Spec.At(Claim);
        if (!earlier.IsKnown)
        {
            return earlier.IsTold() ? [] : [Unknown(manifest, $"whether the claim changes: {earlier.Why}")];
        }

        var old = Earlier.At(earlier.Value, Claim);
        var (size, oldSize) = (claim.At(Size), Earlier.Text(old, Size));
        if (Quantity.IsLess(size.Scalar(), oldSize))
        {
            return [Wrong(manifest, size!, $"The volumes of {manifest} would shrink from {oldSize} to {size!.Text}.", $"Set the size back to {oldSize}.", Edits.Set(size, oldSize!))];
        }

        return Earlier.IsSame(Rest(NodeJson.Of(claim)), Rest(old)) ? []
            : [Wrong(manifest, claim ?? manifest.At("spec", "redis") ?? manifest.Root, $"The claim of {manifest} changes in more than its size.", "Change it back, or move the data to a new RedisFailover.")];
    }

    private static JsonNode? Rest(JsonNode? claim)
    {
        var rest = claim?.DeepClone();
        (Earlier.At(rest, Size[..^1]) as JsonObject)?.Remove(Size[^1]);
        return rest;
    }
}
