namespace DbDashboard.Core.Actions.Refusals;

/// <summary>What stands in the way of an operation.</summary>
internal static class OperationRefusals
{
    public static Refusal? Window(RefusedCall call)
    {
        if (call.Says("blocked by sync window"))
        {
            return new("sync-window", RefusalKind.Window, $"A sync window of project '{call.Project}' does not let {call.Application} be synced now: wait until it opens, or have the window changed.", MayBeTriedAgain: true);
        }

        return call.Says("invalid sync window")
            ? new("sync-window-invalid", RefusalKind.Window, $"A sync window of project '{call.Project}' cannot be read, so Argo CD syncs nothing in it ({call.After("invalid sync window: ") ?? call.Quoted}): correct the window.")
            : null;
    }

    public static Refusal? Running(RefusedCall call) => call.Says("another operation is already in progress")
        ? new("operation-running", RefusalKind.OperationRunning, $"Another operation is running on {call.Application}: wait for its end or terminate it, then plan again.", MayBeTriedAgain: true)
        : null;

    public static Refusal? NothingRunning(RefusedCall call) => call.Says("No operation is in progress")
        ? new("nothing-running", RefusalKind.NothingRunning, $"No operation is running on {call.Application}: it has ended by itself.")
        : null;

    public static Refusal? AutoSync(RefusedCall call)
    {
        if (call.Says("auto-sync currently set to "))
        {
            var asked = call.Between("Cannot sync to ", ": auto-sync") ?? call.Between(" to ", ": auto-sync") ?? "another revision";
            return new("autosync-other-revision", RefusalKind.AutoSyncOtherRevision, $"Auto-sync is on and follows {call.After("auto-sync currently set to ")}, so {call.Application} cannot be synced to {asked}: sync without a revision, or switch auto-sync off before.");
        }

        if (call.Says("cannot be initiated when auto-sync is enabled"))
        {
            return new("autosync-on", RefusalKind.AutoSyncOn, $"Auto-sync is on for {call.Application} and would undo a rollback at once: switch it off first.");
        }

        return call.Says("local sync when Automatic Sync")
            ? new("autosync-on-local", RefusalKind.AutoSyncOn, $"Auto-sync is on for {call.Application}: local manifests can only be tried as a dry run.")
            : null;
    }

    public static Refusal? Deleting(RefusedCall call) => call.Says("application is deleting")
        ? new("deleting", RefusalKind.Deleting, $"{call.Application} is being deleted: nothing can be done with it any more.")
        : null;

    public static Refusal? SwitchedOff(RefusedCall call) => call.Says("was disabled on the API Server level")
        ? new("replace-switched-off", RefusalKind.SwitchedOff, "This Argo CD does not let anybody sync with Replace: take the option out of the application, or have it allowed on the server.")
        : null;
}
