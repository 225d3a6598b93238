using DbDashboard.Core.Actions.Outcomes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Actions.Outcomes;

/// <summary>Messages of the contract that no recording has, and what is told of several objects.</summary>
public sealed class OperationOutcomeTests
{
    [Theory]
    [InlineData(OperationPhase.Error, "ComparisonError: Failed to load target state: x;InvalidSpecError: y", "comparison-error")]
    [InlineData(OperationPhase.Failed, "Shared resource found: apps/Deployment", "shared-resource")]
    [InlineData(OperationPhase.Error, "no matching service account found for destination server", "impersonation")]
    [InlineData(OperationPhase.Error, "Failed to get destination cluster: x", "cluster")]
    [InlineData(OperationPhase.Failed, "Operation terminated, triggered by controller sync timeout (retried 2 times).", "terminated")]
    [InlineData(OperationPhase.Failed, "Operation termination had errors", "terminated-with-errors")]
    [InlineData(OperationPhase.Failed, "one or more synchronization tasks completed unsuccessfully", "tasks-unsuccessful")]
    [InlineData(OperationPhase.Failed, "one or more objects failed to apply, reason: metadata.annotations: Too long: must have at most 262144 bytes", "too-long")]
    [InlineData(OperationPhase.Failed, "one or more objects failed to apply, reason: metadata.annotations: Too long: may not be more than 262144 bytes", "too-long")]
    [InlineData(OperationPhase.Failed, "one or more objects failed to apply, reason: spec.x: Forbidden: field may not change once set", "immutable")]
    [InlineData(OperationPhase.Failed, "one or more objects failed to apply, reason: deployments.apps is forbidden: User \"system:x\" cannot patch", "cluster-forbids")]
    [InlineData(OperationPhase.Failed, "one or more objects failed to apply (dry run)", "failed")]
    [InlineData(OperationPhase.Failed, "the namespace failed to apply, reason: namespaceModifier error: x", "namespace-creation")]
    [InlineData(OperationPhase.Failed, "one or more objects failed to apply, reason: Apply failed with 1 conflict: x", "apply-conflict")]
    [InlineData(OperationPhase.Failed, "one or more objects failed to apply, reason: Resource ConfigMap x is missing, it might have been deleted", "deleted-meanwhile")]
    [InlineData(OperationPhase.Running, "waiting for completion of hook /Pod/x and 2 more hooks", "waiting-hook")]
    [InlineData(OperationPhase.Running, "waiting for deletion of hook batch/Job/x", "waiting-deletion")]
    [InlineData(OperationPhase.Running, "waiting for deletion of apps/Deployment/x", "waiting-deletion")]
    [InlineData(OperationPhase.Running, "Sync operation blocked by sync window", "waiting-window")]
    [InlineData(OperationPhase.Running, "Retrying operation with latest revisions. Attempt #2", "waiting-retry")]
    [InlineData(OperationPhase.Running, "operation is terminating due to timeout", "terminating")]
    [InlineData(OperationPhase.Terminating, "", "terminating")]
    [InlineData(OperationPhase.None, "", "unknown")]
    public void A_message_is_known_by_its_words(OperationPhase phase, string message, string id) =>
        Assert.Equal(id, OperationOutcome.Of(State(phase, message)).Id);

    [Fact]
    public void Objects_that_failed_alike_are_counted_and_named()
    {
        const string Denied = "admission webhook \"policy.example\" denied the request: no latest tags";
        var outcome = OperationOutcome.Of(State(OperationPhase.Failed, $"one or more objects failed to apply, reason: {Denied}", Result("a", "SyncFailed", Denied), Result("b", "SyncFailed", Denied), Result("c", "Synced", "x created"), Result("d", "Synced", "x created"), Result("e", "SyncFailed", "exceeded quota: q")));
        Assert.Equal(
            "The sync failed: 2 of 5 objects were refused by an admission webhook (Deployment a and Deployment b): admission webhook \"policy.example\" denied the request: no latest tags. 1 more object failed for other reasons. Correct it in Git as the webhook asks.",
            outcome.Sentence);
    }

    [Fact]
    public void An_object_that_did_not_become_healthy_is_named()
    {
        var sick = Result("a", "Synced", "deployment exceeded its progress deadline") with { HookPhase = "Failed" };
        Assert.Equal(
            "The sync failed: 1 of 2 objects was applied and did not become healthy (Deployment a): deployment exceeded its progress deadline.",
            OperationOutcome.Of(State(OperationPhase.Failed, "one or more synchronization tasks completed unsuccessfully", sick, Result("b", "Synced", "created"))).Sentence);
    }

    [Fact]
    public void A_success_says_what_it_left_out()
    {
        var outcome = OperationOutcome.Of(State(OperationPhase.Succeeded, "successfully synced (all tasks run)", Result("a", "Synced", "deployment.apps/a created"), Result("b", "PruneSkipped", "ignored (requires pruning)")));
        Assert.Equal((OutcomeKind.Incomplete, "The sync succeeded: 1 created. 1 object that Git does not declare was left alone, because nothing is deleted without prune: Deployment b."), (outcome.Kind, outcome.Sentence));
    }

    [Fact]
    public void Long_words_are_cut() =>
        Assert.InRange(OperationOutcome.Of(State(OperationPhase.Failed, new string('x', 8000))).Sentence.Length, 100, 500);

    private static ResourceResult Result(string name, string status, string message) => new(new("apps", "Deployment", "x", name), "v1", status, message, "", "", "Sync");

    private static OperationState State(OperationPhase phase, string message, params ResourceResult[] results) => new(
        phase,
        message,
        null,
        null,
        new Operation(true, null, false, false, [], null, false, 0, null, []),
        [],
        [],
        [.. results],
        0);
}
