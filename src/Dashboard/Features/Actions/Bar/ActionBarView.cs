using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Actions.Bar;

/// <summary>What the bar offers for an application as it is.</summary>
/// <param name="OperationRuns">An operation runs, waits for a retry or is asked for: it can be terminated.</param>
public sealed record ActionBarView(ApplicationKey Key, bool IsAutoSyncOn, bool OperationRuns)
{
    public static ActionBarView From(Application application) =>
        new(application.Key, application.SyncPolicy.IsAutoSyncOn, Runs(application));

    public string AutoSyncAction => IsAutoSyncOn ? ActionIds.AutoSyncOff : ActionIds.AutoSyncOn;

    public string AutoSyncWord => IsAutoSyncOn ? "Auto-sync: on" : "Auto-sync: off";

    /// <summary>What pressing it leads to, for those who do not see that it is a switch.</summary>
    public string AutoSyncMeaning => $"{AutoSyncWord}, switch it {(IsAutoSyncOn ? "off" : "on")}";

    private static bool Runs(Application application) =>
        application.PendingOperation is not null || application.OperationState?.Phase is OperationPhase.Running or OperationPhase.Terminating;
}
