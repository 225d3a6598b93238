using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An object of the sync would take more than a ResourceQuota of its namespace allows.
/// Found: Kubernetes' words about an object: is forbidden: exceeded quota, with what was requested, used and limited.
/// Do: free what is not needed in the namespace, ask for less in Git, or have the quota raised.
/// Confused with: cluster-forbidden (a right is missing) and webhook-denied (a policy refuses it).
/// </summary>
public sealed class QuotaExceeded : RefusalRule
{
    private const string Exceeded = "is forbidden: exceeded quota: ";

    public override CauseDescription Description { get; } = new("quota-exceeded", "Over a quota", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 3);

    // configmaps "settings" is forbidden: exceeded quota: few, requested: configmaps=1, used: configmaps=1, limited: configmaps=1
    protected override string? By(OperationState state, Refused refused) =>
        Excerpt.After(refused.Text, Exceeded) is { } rest && rest.Split(',')[0] is { Length: > 0 } name
            ? $"{Words.Cap(name, 120)} of {(refused.Result?.Key.Namespace is { Length: > 0 } space ? $"the namespace {Words.Cap(space, 80)}" : "its namespace")}" : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var numbers = Excerpt.After(refused[0].Text, Exceeded)!.Split(", ", 2);
        var space = refused[0].Result?.Key.Namespace ?? "";
        return new RefusalWords(
            $"{Refused.Names(refused)} {(refused.Count == 1 ? "is" : "are")} over the quota {by}{(numbers.Length > 1 ? $": {Words.Cap(numbers[1], 300)}" : "")}",
            [
                SyncAgain.Look("See what uses the quota up.", "The quota and its use", $"kubectl describe resourcequota{Kubectl.In(space)}"),
                SyncAgain.After(facts, "Raise the quota, free what is not needed, or ask for less in Git"),
            ],
            RootKey: $"quota {by}");
    }
}
