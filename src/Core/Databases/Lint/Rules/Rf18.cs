using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>
/// An anti-affinity that is required lets only one pod into each zone: those beyond the number of zones have nowhere to go.
/// Found: <c>requiredDuringSchedulingIgnoredDuringExecution</c> by zone under <c>spec.redis.affinity</c> or <c>spec.sentinel.affinity</c>, and more replicas than the cluster has zones.
/// Fix: no safe one by itself: a preferred anti-affinity, or fewer replicas; that is a choice between spreading and running.
/// </summary>
public sealed class Rf18() : ManifestRule(LintKinds.RedisFailover)
{
    private const int Default = 3;

    private static readonly string[] Parts = ["redis", "sentinel"];
    private static readonly string[] Zones = ["topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone"];

    public override LintDescription Description { get; } = new("RF18", LintSeverity.Warning, "more replicas than zones that may take them", "Pods stay Pending, and the operator waits for them with everything else.");

    protected override IEnumerable<LintResult> Check(LintManifest manifest, LintSet set) => Parts.SelectMany(part => Check(manifest, set, part));

    private IEnumerable<LintResult> Check(LintManifest manifest, LintSet set, string part)
    {
        var required = manifest.At("spec", part, "affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution").Items()
            .Select(term => term.At("topologyKey")).FirstOrDefault(key => Zones.Contains(key.Scalar()));
        if (required is null)
        {
            yield break;
        }

        var replicas = manifest.At("spec", part, "replicas").Number() is > 0 and var number ? number : Default;
        var zones = set.ClusterOf(manifest).Zones;
        if (!zones.IsKnown)
        {
            yield return Unknown(manifest, $"whether there are zones for {replicas} pods of {part}: {zones.Why}");
        }
        else if (replicas > zones.Value.Count)
        {
            yield return Wrong(manifest, required, $"{manifest} wants {replicas} pods of {part} in different zones, and the cluster has {(zones.Value.Count == 1 ? "one zone" : $"{zones.Value.Count} zones")}.", "Prefer the spreading instead of requiring it.");
        }
    }
}
