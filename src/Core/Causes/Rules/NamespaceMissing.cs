using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The sync failed because a namespace that objects belong to does not exist in the destination cluster.
/// Found: Kubernetes' words about an object of the last sync: namespaces "…" not found.
/// Do: create the namespace, or let Argo CD do it (CreateNamespace=true creates the destination's namespace only).
/// Confused with: namespace-create-failed (Argo CD tried to create it) and namespace-required (the spec names none).
/// </summary>
public sealed class NamespaceMissing : RefusalRule
{
    private const string Start = "namespaces \"";
    private const string End = "\" not found";

    public override CauseDescription Description { get; } = new("namespace-missing", "The namespace does not exist", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 7);

    protected override string? By(OperationState state, Refused refused) =>
        KubernetesText.Plain(refused.Text) is var text && text.StartsWith(Start, StringComparison.Ordinal)
        && Excerpt.Between(text, Start, End) is { Length: > 0 and <= 63 } name && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? name : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var cluster = facts.Application.Destination.Cluster;
        var create = new CopyableCommand("Create the namespace", $"kubectl create namespace {Shell.Word(by)}", "shell");
        var own = by == facts.Application.Destination.Namespace;
        return new RefusalWords(
            $"The namespace {by} does not exist in {cluster}, so {Refused.Names(refused)} cannot be created",
            [
                SyncAgain.After(facts, $"Create the namespace {by}", "Creates an empty namespace; the sync then creates what belongs into it.", create),
                .. own ? [SyncAgain.After(facts, $"Or add the sync option CreateNamespace=true to {facts.Application.Key.Name}", "Argo CD creates the namespace at each sync that needs it.")] : Array.Empty<Remedy>(),
            ],
            [own ? $"It is the destination of {facts.Application.Key.Name}" : $"The destination of {facts.Application.Key.Name} is {facts.Application.Destination.Namespace}; the objects name {by} themselves"],
            $"namespace {by}");
    }
}
