using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// Without a storage class the claims get the cluster's default class, where there is one.
/// Found: no <c>spec.volume.storageClass</c>, and the cluster has no default class.
/// Fix: name a class.
/// </summary>
public sealed class Pg18() : ManifestRule(LintKinds.Postgresql)
{
    public override LintDescription Description { get; } = new("PG18", LintSeverity.Warning, "no storage class, and no default one", "The claims stay Pending, and no member starts.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set)
    {
        if (!string.IsNullOrEmpty(manifest.Spec.Scalar("volume", "storageClass")))
        {
            yield break;
        }

        var classes = set.ClusterOf(manifest).StorageClasses;
        if (!classes.IsKnown)
        {
            yield return Unknown(manifest, $"whether the cluster has a default storage class: {classes.Why}");
        }
        else if (!classes.Value.Items.Any(storage => storage.IsDefault))
        {
            var only = classes.Value.Count == 1 ? classes.Value[0].Name : null;
            yield return Wrong(
                manifest,
                manifest.Spec.At("volume") ?? manifest.Root,
                $"{manifest} names no storage class, and the cluster has no default one.",
                $"Name one: {Words.List(classes.Value.Items.Select(storage => storage.Name))}.",
                only is null ? [] : Edits.Add(manifest.Spec.At("volume"), ["storageClass"], Scalars.String(only)));
        }
    }
}
