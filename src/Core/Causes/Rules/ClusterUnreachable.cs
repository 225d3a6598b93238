using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD cannot reach the cluster that the application goes to, so nothing of it is known: not what lives there, not what differs.
/// Found: a comparison or unknown error says that the cluster's state could not be synchronised, with the reason.
/// Do: look at that cluster's API server, the network between, and the token in its cluster secret.
/// Confused with: destination-cluster-unknown (Argo CD has no such cluster), repository-unreachable (Git does not answer) and
/// cluster-permission-missing (the cluster answers, and refuses one kind).
/// </summary>
public sealed class ClusterUnreachable : ErrorRule
{
    public override CauseDescription Description { get; } = new("cluster-unreachable", "The cluster does not answer", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 20);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (!ClusterErrors.SaysUnreachable(error.Text))
        {
            return null;
        }

        var cluster = ClusterErrors.Cluster(facts, error.Text);
        return Description.Recognise(facts, error, $"Argo CD cannot reach the cluster {Words.Cap(cluster, 120)}: {Words.Cap(ClusterErrors.Reason(error.Text), 200)}", "Every application of that cluster is hit")
            .With([Recognised.ThenRefresh(error, $"Look at the API server of {Words.Cap(cluster, 120)}, the network to it, and the token in its cluster secret")]) with { RootKey = $"cluster {cluster}" };
    }

    protected override string SameAs(Cause cause) => cause.RootKey ?? cause.Sentence;
}
