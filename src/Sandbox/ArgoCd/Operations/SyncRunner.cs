using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>Runs sync operations: a second after the start the first wave, then a step whenever something changes, then the result and perhaps another attempt.</summary>
internal sealed class SyncRunner(World world, RunMaker maker, OperationTrail trail)
{
    private static readonly Writer Server = new("argocd");
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, SyncRun> running = new(StringComparer.Ordinal);

    /// <summary>Called with the application's name when an operation has ended.</summary>
    public Action<string> Ended { get; set; } = _ => { };

    /// <summary>Puts the operation on the application and lets it run.</summary>
    public StoredObject Start(AppSpec app, SyncRequest request, string commit)
    {
        running.Remove(app.Name);
        maker.Dialect.Rewrite(app.Body);
        app.Body["operation"] = request.ToOperation(app, commit, maker.Dialect.PutsSourceIntoSync);
        app.Body.Need("status").Remove("operationState");
        var started = world.Store.Put(app.Body, request.User is null ? OperationTrail.Controller : Server);
        trail.Started(app, request, commit);
        trail.Edit(app.Name, body => body.Need("status")["operationState"] = new JsonObject { ["operation"] = body["operation"]!.DeepClone(), ["phase"] = "Running", ["startedAt"] = Json.Time(world.Clock.Now) });
        AttemptLater(app.Name, Pace);
        return started;
    }

    /// <summary>Asks a running operation to end; it does a second later.</summary>
    public void Terminate(string name, string user)
    {
        trail.Terminating(name, user);
        world.Later(Pace, () =>
        {
            if (trail.Phase(name) == "Terminating")
            {
                var run = running.GetValueOrDefault(name);
                Keep(name, run?.Terminate() ?? new SyncOutcome("Failed", "Operation terminated", []), withResult: run is not null);
            }
        });
    }

    /// <summary>Something that belongs to the application has changed.</summary>
    public void Continue(string name)
    {
        if (running.TryGetValue(name, out var run) && trail.Phase(name) == "Running")
        {
            Keep(name, maker.Step(name, run));
        }
    }

    private void AttemptLater(string name, TimeSpan delay)
    {
        var started = trail.StartedAt(name);
        world.Later(delay, () =>
        {
            if (trail.Phase(name) == "Running" && trail.StartedAt(name) == started)
            {
                Attempt(name);
            }
        });
    }

    private void Attempt(string name)
    {
        trail.Edit(name, body =>
        {
            body.Need("status", "operationState").Remove("finishedAt");
            body.Need("status", "operationState").Remove("syncResult");
        });
        if (maker.Make(name, out var error) is { } run)
        {
            running[name] = run;
            Keep(name, maker.Step(name, run));
        }
        else
        {
            Keep(name, new SyncOutcome("Error", error, []), withResult: false);
        }
    }

    private void Keep(string name, SyncOutcome outcome, bool withResult = true)
    {
        trail.Write(name, outcome, withResult);
        if (outcome.IsRunning)
        {
            // Objects without health end their wave by themselves.
            world.Later(Pace, () => ContinueIfMoved(name, outcome.Message));
            return;
        }

        running.Remove(name);
        if (trail.Retry(name, outcome with { Message = outcome.Message + maker.Dialect.RetrySuffix }) is { } delay)
        {
            AttemptLater(name, delay);
            return;
        }

        trail.Finish(name);
        Ended(name);
    }

    private void ContinueIfMoved(string name, string message)
    {
        if (running.TryGetValue(name, out var run) && trail.Phase(name) == "Running" && maker.Step(name, run) is var outcome && (outcome.Message != message || !outcome.IsRunning))
        {
            Keep(name, outcome);
        }
    }
}
