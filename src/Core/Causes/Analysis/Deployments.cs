using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>What was deployed when, also where Argo CD keeps no history (revisionHistoryLimit: 0).</summary>
internal static class Deployments
{
    /// <summary>status.history, oldest first; when it is empty, the last operation if it was a whole sync that succeeded.</summary>
    public static EquatableList<Deployment> Of(Application application) => application switch
    {
        { History.Count: > 0 } => application.History,
        { OperationState: { Phase: OperationPhase.Succeeded, Operation: { IsSync: true, DryRun: false, Resources.Count: 0 } operation, Revisions.Count: > 0 } state } =>
            [new Deployment(0, state.Revisions, state.FinishedAt, state.StartedAt, state.Sources.Count > 0 ? state.Sources : application.Sources, operation.By, operation.Automated)],
        _ => [],
    };

    public static Deployment? Last(Application application) => Of(application) is { Count: > 0 } all ? all[^1] : null;

    /// <summary>Where they were read.</summary>
    public static string Source(Application application) => application.History.Count > 0 ? "Argo CD status.history" : "Argo CD status.operationState";
}
