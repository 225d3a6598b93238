using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The account with which Argo CD writes to the cluster (its own, or the one it impersonates) lacks a right there.
/// Found: Kubernetes' words about an object: is forbidden: User "…" cannot …, or that it would grant rights that the account has not.
/// Do: give the account the right in the cluster's RBAC, or take the object out of Git.
/// Confused with: quota-exceeded and webhook-denied (forbidden too, for other reasons) and kind-denied (Argo CD's project forbids it).
/// </summary>
public sealed class ClusterForbidden : RefusalRule
{
    private const string User = "is forbidden: User \"";
    private const string Granting = "is attempting to grant RBAC permissions not currently held";

    public override CauseDescription Description { get; } = new("cluster-forbidden", "The cluster's RBAC forbids it", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 4);

    // secrets "x" is forbidden: User "system:serviceaccount:argocd:controller" cannot create resource "secrets" in API group "" in the namespace "orders"
    protected override string? By(OperationState state, Refused refused) => refused.Text switch
    {
        var text when Excerpt.Between(text, User, "\" cannot ") is { Length: > 0 } user && Excerpt.After(text, "\" cannot ") is { } what => $"{Words.Cap(user, 120)} {Right(what)}",
        var text when text.Contains(Granting, StringComparison.Ordinal) && Excerpt.Between(text, "is forbidden: user \"", "\"") is { Length: > 0 } user => $"{Words.Cap(user, 120)} grant rights that it does not have",
        _ => null,
    };

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var (user, right) = (by.Split(' ')[0], by[(by.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return new RefusalWords(
            $"Argo CD's account {user} may not {right} in {facts.Application.Destination.Cluster}, so {Refused.Names(refused)} {(refused.Count == 1 ? "is" : "are")} not synced",
            [
                SyncAgain.Look("See what the account may do.", "Its rights", $"kubectl auth can-i --list --as={Shell.Word(user)}{Kubectl.In(refused[0].Result?.Key.Namespace ?? "")}"),
                SyncAgain.After(facts, "Give the account the right in the cluster", "The account may do more there from then on; the sync applies what differs and deletes nothing."),
            ],
            RootKey: $"account {user} in {facts.Application.Destination.Cluster}");
    }

    // create resource "secrets" in API group "" in the namespace "orders"
    private static string Right(string text) => Excerpt.Between(text, " resource \"", "\"") is { } resource
        ? Words.Cap($"{text.Split(' ')[0]} {resource}{Scope(text)}", 160)
        : Words.Cap(text, 160);

    private static string Scope(string text) =>
        Excerpt.Between(text, "in the namespace \"", "\"") is { } space ? $" in the namespace {space}" : text.Contains("at the cluster scope", StringComparison.Ordinal) ? " at the cluster scope" : "";
}
