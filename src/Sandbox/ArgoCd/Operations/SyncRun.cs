namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>A sync on its way: each step looks at what was begun, then begins the next wave.</summary>
internal sealed class SyncRun(List<SyncTask> tasks, Applier applier, Dialect dialect)
{
    private bool IsMultiStep => tasks.Select(task => (task.Phase, task.Wave)).Distinct().Skip(1).Any();

    /// <summary>Does what can be done now.</summary>
    public SyncOutcome Step(Func<SyncTask, bool> isConfirmed)
    {
        if (tasks.FindAll(task => task.Object.Type is null) is { Count: > 0 } absent)
        {
            return NotInstalled(absent);
        }

        if (applier.IsDryRun)
        {
            tasks.ForEach(applier.Do);
            return Say("Succeeded", "successfully synced (no more tasks)");
        }

        if (tasks.Find(task => task is { IsPrune: true, IsPending: true } && !isConfirmed(task)) is { } guarded)
        {
            return Say("Running", dialect.WaitingForConfirmation(guarded.Object));
        }

        tasks.FindAll(task => task.IsRunning).ForEach(Look);
        return Waiting() ?? Failed("one or more synchronization tasks completed unsuccessfully") ?? Begin();
    }

    /// <summary>Ends it: what hooks still run are deleted.</summary>
    public SyncOutcome Terminate()
    {
        foreach (var task in tasks.Where(task => task is { IsHook: true, IsRunning: true }))
        {
            applier.Delete(task);
            task.Move(dialect.HooksHaveStatus ? "Failed" : "Succeeded", dialect.HooksHaveStatus ? "Terminated" : "Deleted");
        }

        return Say("Failed", "Operation terminated");
    }

    private SyncOutcome Begin()
    {
        if (tasks.Find(task => task.IsPending) is not { } first)
        {
            return Say("Succeeded", "successfully synced (no more tasks)");
        }

        var wave = tasks.FindAll(task => task.IsPending && (task.Phase, task.Wave) == (first.Phase, first.Wave));
        wave.ForEach(applier.Do);
        // When only objects are left, nobody waits for their health.
        var isLast = !tasks.Exists(task => task.IsPending) && !wave.Exists(task => task.IsHook);
        return Failed("one or more objects failed to apply") ?? (isLast ? Say("Succeeded", "successfully synced (all tasks run)") : Waiting() ?? Say("Running", ""));
    }

    private SyncOutcome? Waiting()
    {
        var running = tasks.FindAll(task => task.IsRunning && (task.IsHook || IsMultiStep));
        var hooks = running.FindAll(task => task.IsHook);
        var (list, what, many) = hooks.Count > 0 ? (hooks, "completion of hook", "hooks") : (running, "healthy state of", "resources");
        return list.Count switch
        {
            0 => null,
            1 => Say("Running", $"waiting for {what} {list[0].Reference}"),
            var count => Say("Running", $"waiting for {what} {list[0].Reference} and {count - 1} more {many}"),
        };
    }

    private SyncOutcome? Failed(string message)
    {
        if (!tasks.Exists(task => task.HasFailed))
        {
            return null;
        }

        var reasons = tasks.Where(task => task.WasRefused).Select(task => task.Message).Distinct(StringComparer.Ordinal).ToList();
        return Say("Failed", reasons.Count == 0 ? message : $"{message}, reason: {string.Join(',', reasons)}");
    }

    private void Look(SyncTask task)
    {
        if (applier.Live(task) is not { } live)
        {
            return;
        }

        var health = HealthChecks.Of(live);
        var ended = health is null ? "Succeeded" : health.Str("status") switch { "Healthy" => "Succeeded", "Degraded" => "Failed", _ => "Running" };
        task.Move(ended, task.IsHook && ended != "Running" ? health.Str("message") : null);
        if (task.IsHook && HookRules.IsDeletedOn(live, ended == "Succeeded" ? "HookSucceeded" : ended == "Failed" ? "HookFailed" : "-"))
        {
            applier.Delete(task);
        }
    }

    private SyncOutcome NotInstalled(List<SyncTask> absent)
    {
        var one = absent[0].Object;
        absent.ForEach(task => task.Set("SyncFailed", $"The Kubernetes API could not find {task.Object.Group}/{task.Object.Kind} for requested resource {task.Object.Namespace}/{task.Object.Name}. Make sure the \"{task.Object.Kind}\" CRD is installed on the destination cluster.", ""));
        const string Invalid = "one or more synchronization tasks are not valid";
        return new SyncOutcome("Failed", !dialect.GivesReasons ? Invalid : $"{Invalid}: failed to discover server resources for group version {one.Group}/{one.Version}: the server could not find the requested resource", Json.List(absent.Select(task => task.ToRow(true))));
    }

    private SyncOutcome Say(string phase, string message) => new(phase, message, Json.List(tasks.Where(task => !task.IsPending).Select(task => task.ToRow(dialect.HooksHaveStatus))));
}
