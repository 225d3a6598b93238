using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Header;

/// <summary>An application's operation in a few words.</summary>
public static class OperationWords
{
    public static string Of(Application application)
    {
        if (application.OperationState is not { } state)
        {
            return application.PendingOperation is null ? "never synced by this Argo CD" : "sync asked for";
        }

        var what = What(state.Operation);
        return state.Phase switch
        {
            OperationPhase.Running when state.FinishedAt is not null => $"{what} waits for retry {state.RetryCount}",
            OperationPhase.Running => $"{what} runs",
            OperationPhase.Terminating => $"{what} is being stopped",
            OperationPhase.Succeeded => $"last {what} succeeded",
            OperationPhase.Failed => $"last {what} failed",
            OperationPhase.Error => $"last {what} ended in error",
            _ => $"last {what}: no phase told",
        };
    }

    /// <summary><c>dry run with prune by admin</c>.</summary>
    public static string What(Operation operation)
    {
        var kind = operation.DryRun ? "dry run" : operation.IsSync ? "sync" : "operation";
        var partial = operation.Resources.Count > 0 ? $" of {operation.Resources.Count} resources" : "";
        var prune = operation.Prune ? " with prune" : "";
        var by = operation.By ?? (operation.Automated ? "auto-sync" : null);
        return kind + partial + prune + (by is null ? "" : $" by {by}");
    }
}
