using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD's account may not list a kind in the cluster, so Argo CD reads nothing there: one refused kind stops every application of
/// that cluster.
/// Found: a comparison error says that the first list of a resource is forbidden for a user.
/// Do: give that account the right to list the kind, or exclude the kind in Argo CD's settings (resource.exclusions, respectRBAC).
/// Confused with: cluster-unreachable (the cluster does not answer at all) and cluster-forbidden (a sync was refused, reading works).
/// </summary>
public sealed class ClusterPermissionMissing : ErrorRule
{
    public override CauseDescription Description { get; } = new("cluster-permission-missing", "Argo CD may not list a kind", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare);

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (ClusterErrors.FirstList(error.Text) is not { } list || Excerpt.Between(list.Why, " is forbidden: User \"", "\" cannot list resource \"") is not { } account)
        {
            return null;
        }

        var cluster = ClusterErrors.Cluster(facts, error.Text);
        var resource = Resource(list.Why) ?? list.Resource;
        var scope = Excerpt.Between(list.Why, "in the namespace \"", "\"");
        return Description.Recognise(facts, error, $"{Words.Cap(account, 120)} may not list {Words.Cap(resource, 120)} in {Words.Cap(cluster, 120)}{(scope is null ? "" : $", namespace {Words.Cap(scope, 80)}")}: Argo CD reads nothing of that cluster until it may",
                "Every application of that cluster is hit")
            .With([Allow(error, account, resource, scope)]) with { RootKey = $"cluster {cluster}" };
    }

    // … is forbidden: User "system:serviceaccount:kube-system:argocd-manager" cannot list resource "cronjobs" in API group "batch" at the cluster scope
    private static string? Resource(string text) =>
        Excerpt.Between(text, "cannot list resource \"", "\"") is not { } plural ? null
        : Excerpt.Between(text, "in API group \"", "\"") is { Length: > 0 } group ? $"{plural}.{group}" : plural;

    private static Remedy Allow(ArgoCdError error, string account, string resource, string? scope) => Recognised.ThenRefresh(error, $"Let {Words.Cap(account, 120)} list and watch {Words.Cap(resource, 120)}, or exclude the kind in Argo CD's resource.exclusions") with
    {
        Commands = [new CopyableCommand("Ask the cluster", $"kubectl auth can-i list {Remedies.Shell.Word(resource)} --as {Remedies.Shell.Word(account)}{(scope is null ? " --all-namespaces" : $" -n {Remedies.Shell.Word(scope)}")}", "shell")],
    };
}
