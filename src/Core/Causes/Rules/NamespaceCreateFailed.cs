using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD had to create or label the namespace of the destination (CreateNamespace=true) and could not, so nothing was applied.
/// Found: the last operation says "the namespace failed to apply", or a result begins with "namespace auto creation failed" or
/// "namespaceModifier error".
/// Do: read the words after it; usually Argo CD's account may not create namespaces. Create it by hand, or give the right.
/// Confused with: namespace-missing (nobody tried to create it) and cluster-forbidden (an object inside it was refused).
/// </summary>
public sealed class NamespaceCreateFailed : RefusalRule
{
    private static readonly string[] Starts = ["namespace auto creation failed: ", "namespaceModifier error: "];

    public override CauseDescription Description { get; } = new("namespace-create-failed", "The namespace could not be created", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision);

    protected override string? By(OperationState state, Refused refused) =>
        Excerpt.StartsWithAny(refused.Text, Starts) || (OperationMessage.Of(state).Frame == OperationFrame.Namespace && refused.Result is null or { Key: { Group: "", Kind: "Namespace" } })
            ? refused.Result?.Key.Name ?? "" : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var name = by.Length > 0 ? by : facts.Application.Destination.Namespace;
        var words = Array.Find(Starts, s => refused[0].Text.StartsWith(s, StringComparison.Ordinal)) is { } start ? refused[0].Text[start.Length..] : refused[0].Text;
        return new RefusalWords(
            $"Argo CD could not create the namespace {Words.Cap(name, 120)} in {facts.Application.Destination.Cluster}: {Words.Cap(KubernetesText.Plain(words), 300)}",
            [
                SyncAgain.After(facts, $"Create the namespace {Words.Cap(name, 120)}, or let Argo CD's account create it", "Creates an empty namespace; the sync then goes on.", new CopyableCommand("Create the namespace", $"kubectl create namespace {Shell.Word(name)}", "shell")),
            ],
            ["Nothing was applied: the namespace comes first"]);
    }
}
