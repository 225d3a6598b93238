using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD does not know the cluster that the application goes to: it is not registered, is switched off, or is named twice or twofold.
/// Found: an error of the spec about the destination, in the words of any version.
/// Do: mend spec.destination, or register the cluster.
/// Confused with: cluster-unreachable (it is registered and does not answer) and project-denies-destination.
/// </summary>
public sealed class DestinationClusterUnknown : ErrorRule
{
    public override CauseDescription Description { get; } = new("destination-cluster-unknown", "Argo CD does not know the cluster", CauseFamily.WhyDifferent, DecisionOrder.SpecInvalid + 40);

    protected override Cause? Recognise(Facts facts, ArgoCdError error) => Reason(error.Text) is not { } reason ? null
        : Description.Recognise(facts, error, $"{facts.Application.Key.Name} goes to {Target(facts)}: {reason}")
            .With([Recognised.ThenRefresh(error, "Mend spec.destination, or register the cluster in Argo CD") with { Commands = [new CopyableCommand("See the clusters", "argocd cluster list", "shell")] }])
            with { RootKey = $"cluster {facts.Application.Destination.Cluster}" };

    private static string Target(Facts facts) => facts.Application.Destination.Cluster is { Length: > 0 } cluster ? Words.Cap(cluster, 120) : "no cluster";

    private static string? Reason(string text)
    {
        if (text.Contains("there are no clusters with this name: ", StringComparison.Ordinal))
        {
            return "Argo CD has no cluster of that name";
        }

        if (Excerpt.Between(text, "clusters with the same name: [", "]") is { } several)
        {
            return $"several clusters have that name ({Words.Cap(several, 200)})";
        }

        if (text.Contains("application destination can't have both name and server defined", StringComparison.Ordinal))
        {
            return "spec.destination says both a name and a server, and only one may stand";
        }

        return text.Contains("Destination server missing from app spec", StringComparison.Ordinal) ? "spec.destination names no cluster" : ByServer(text);
    }

    // error getting cluster by server "x": rpc error: code = NotFound desc = cluster "x" not found; before 3.0: unable to find destination server: error getting cluster name by server …
    private static string? ByServer(string text) => Excerpt.After(text, "cluster \"") is null ? null
        : text.EndsWith("\" is disabled", StringComparison.Ordinal) ? "this cluster is switched off in Argo CD"
        : text.EndsWith("\" not found", StringComparison.Ordinal) && Excerpt.HasAny(text, "error getting cluster by server \"", "error getting cluster name by server \"") ? "Argo CD has no such cluster"
        : null;
}
