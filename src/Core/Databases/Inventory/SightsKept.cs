using System.Collections.Immutable;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What can be seen in each namespace, for as long as what is watched stays the same and the cluster answers, or does not, as before.</summary>
internal sealed class SightsKept
{
    private readonly Dictionary<(string Cluster, string Namespace), (string? Outage, Sight Sight)> sights = [];
    private ImmutableDictionary<(string Cluster, GroupKind Kind, string? Namespace), KindCoverage>? coverage;
    private ILookup<string, KindCoverage> byCluster = Array.Empty<KindCoverage>().ToLookup(one => one.Cluster);

    /// <summary>Forgets what another coverage showed.</summary>
    public void Follow(ImmutableDictionary<(string Cluster, GroupKind Kind, string? Namespace), KindCoverage> now)
    {
        if (!ReferenceEquals(coverage, now))
        {
            coverage = now;
            byCluster = now.Values.ToLookup(one => one.Cluster);
            sights.Clear();
        }
    }

    /// <param name="outage">Why the whole cluster is not to be believed now; null when it answers.</param>
    public Sight Of(string cluster, string scope, string? outage)
    {
        if (!sights.TryGetValue((cluster, scope), out var held) || held.Outage != outage)
        {
            sights[(cluster, scope)] = held = (outage, Sight.Of(byCluster[cluster], scope, $"Kubernetes {cluster}", outage));
        }

        return held.Sight;
    }
}
