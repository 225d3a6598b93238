using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>What rules about operations ask and say alike.</summary>
public static class Operations
{
    /// <summary>Results that stand in the way: not applied, or a hook or resource that ended badly.</summary>
    public static IReadOnlyList<ResourceResult> Failures(this OperationState state) =>
        [.. state.Results.Items.Where(r => r.Status == "SyncFailed" || r.HookPhase is "Failed" or "Error")];

    /// <summary>Evidence: one resource's result, in Argo CD's words.</summary>
    public static Evidence Cite(this OperationState state, ResourceResult result) =>
        new($"{result.Key.Kind} {Words.Cap(result.Key.Name, 120)}: {Words.Cap(result.Message, 500)}", "Argo CD sync result", state.FinishedAt ?? state.StartedAt);

    /// <summary>Evidence: the operation's own message.</summary>
    public static Evidence Cite(this OperationState state) =>
        new($"The last operation is {state.Phase}: {Words.Cap(state.Message, 400)}", "Argo CD status.operationState", state.FinishedAt ?? state.StartedAt);
}
