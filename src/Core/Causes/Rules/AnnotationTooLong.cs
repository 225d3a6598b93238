using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The object is larger than the annotation can be in which a client-side apply keeps its last configuration (256 KiB); large CRDs are.
/// Found: Kubernetes' words about an object: metadata.annotations: Too long.
/// Do: let the object be applied server-side (ServerSideApply=true), which needs no such annotation.
/// Confused with: schema-rejected (another field is wrong).
/// </summary>
public sealed class AnnotationTooLong : RefusalRule
{
    private const string TooLong = "metadata.annotations: Too long";

    public override CauseDescription Description { get; } = new("annotation-too-long", "Too large for client-side apply", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 5);

    protected override string? By(OperationState state, Refused refused) => refused.Text.Contains(TooLong, StringComparison.Ordinal) ? "" : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused) => new(
        $"{Refused.Names(refused)} {(refused.Count == 1 ? "is" : "are")} too large for the annotation that client-side apply keeps (at most 262144 bytes)",
        [
            SyncAgain.After(facts, $"Let {Refused.Names(refused)} be applied server-side", "Kubernetes keeps who owns which field instead of the annotation; the content stays the same.",
                new CopyableCommand("Annotation for the object in Git", "metadata:\n  annotations:\n    argocd.argoproj.io/sync-options: ServerSideApply=true\n", "yaml")),
        ]);
}
