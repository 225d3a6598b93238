using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// No application controller takes care of the destination's cluster: the shards are set up so that it belongs to none, or it is to be
/// ignored on purpose.
/// Found: a comparison error says that sharding is not configured, or that the controller is told to ignore the cluster.
/// Do: look at the controllers' shard settings and at the shard written in the cluster's secret.
/// Confused with: cluster-unreachable (the controller is responsible, the cluster does not answer).
/// </summary>
public sealed class ControllerSharding : ErrorRule
{
    public override CauseDescription Description { get; } = new("controller-sharding", "No controller takes the cluster", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 10);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var ignored = error.Text.Contains("controller is configured to ignore cluster", StringComparison.Ordinal);
        if (!ignored && Excerpt.Between(error.Text, "unable to handle cluster ", ": cluster sharding is not configured") is null)
        {
            return null;
        }

        var cluster = ClusterErrors.Cluster(facts, error.Text);
        return Description.Recognise(facts, error, $"No application controller takes care of {Words.Cap(cluster, 120)}: {(ignored ? "Argo CD is configured to ignore this cluster" : "sharding is not configured for it")}")
            .With([Recognised.ThenRefresh(error, $"Give {Words.Cap(cluster, 120)} to a controller: look at the shard in its cluster secret and at the controllers' replicas")]) with { RootKey = $"cluster {cluster}" };
    }
}
