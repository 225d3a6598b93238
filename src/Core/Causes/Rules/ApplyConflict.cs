using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// A server-side apply met fields that another manager owns, or the object could not be moved from client-side to server-side apply.
/// Found: Kubernetes' words about an object: Apply failed with … conflict; or Argo CD's: Failed to perform client-side apply migration.
/// Do: decide who owns the fields, and take them out of Git or out of the other's hands.
/// Confused with: operator-owned-field (the apply succeeds and is undone) and immutable-field.
/// </summary>
public sealed class ApplyConflict : RefusalRule
{
    private const string Conflict = "Apply failed with ";
    private const string Migration = "Failed to perform client-side apply migration for ";

    public override CauseDescription Description { get; } = new("apply-conflict", "Another manager owns its fields", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 8);

    // Apply failed with 1 conflict: conflict with "kubectl" using apps/v1: .spec.replicas
    protected override string? By(OperationState state, Refused refused) => refused.Text switch
    {
        var text when Excerpt.After(text, Conflict) is { } rest && rest.Length > 0 && char.IsAsciiDigit(rest[0]) && rest.TrimStart([.. "0123456789"]).StartsWith(" conflict", StringComparison.Ordinal)
            => Words.Cap(Excerpt.Between(rest, "conflict with \"", "\"") ?? Excerpt.Between(rest, "conflicts with \"", "\"") ?? "another manager", 120),
        var text when text.Contains(Migration, StringComparison.Ordinal) => "",
        _ => null,
    };

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused) => new(
        by.Length == 0
            ? $"{Refused.Names(refused)} could not be moved to server-side apply: {Words.Cap(refused[0].Text, 300)}"
            : $"{Refused.Names(refused)} {(refused.Count == 1 ? "has" : "have")} fields that {by} owns: {Words.Cap(KubernetesText.Plain(refused[0].Text), 300)}",
        [
            SyncAgain.Look("See who owns which field.", "Owners of the fields", $"kubectl get{(refused[0].Result is { } result ? Kubectl.Object(result.Key) : "")} -o yaml --show-managed-fields"),
            SyncAgain.After(facts, "Take the fields out of Git, or let their other manager give them up"),
        ]);
}
